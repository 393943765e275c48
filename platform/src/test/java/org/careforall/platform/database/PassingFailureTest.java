// SPDX-License-Identifier: Apache-2.0
package org.careforall.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PassingFailureTest {

    @ParameterizedTest
    @ValueSource(strings = {"08006", "08001", "40001", "40P01", "53300", "55P03", "57P01", "57P03"})
    void connectionsDeadlocksAndShutdownsPass(String state) {
        assertThat(PassingFailure.isPassing(
                        new DatabaseException("", new RuntimeException(new SQLException("", state)))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "23514", "22P02", "42601"})
    void constraintsAndBadStatementsComeAgain(String state) {
        assertThat(PassingFailure.isPassing(new SQLException("", state))).isFalse();
    }

    @Test
    void anExceptionOfOurOwnComesAgain() {
        assertThat(PassingFailure.isPassing(new IllegalStateException("a bug"))).isFalse();
    }

    @Test
    void aTransientExceptionWithoutStatePasses() {
        assertThat(PassingFailure.isPassing(new SQLTransientConnectionException()))
                .isTrue();
    }
}
