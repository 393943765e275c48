// SPDX-License-Identifier: Apache-2.0
package org.careforall.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.careforall.platform.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AcceptHeaderTest {

    @ParameterizedTest
    @ValueSource(strings = {"application/json;q=abc", "text/csv, */*; Q=2", "text/csv;q=", "*/*;q=-1", "*/*;q=0.5x"})
    void aWeightThatIsNoneIsTheCallersMistake(String accept) {
        assertThatThrownBy(() -> AcceptHeader.requireReadable(accept))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problem().status()).isEqualTo(400));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "*/*", "text/csv;q=0.5, application/json;q=1.000", "text/html;level=1;q=0", "a/b;q=0."})
    void whatCanBeReadPasses(String accept) {
        assertThatCode(() -> AcceptHeader.requireReadable(accept)).doesNotThrowAnyException();
    }

    @Test
    void withoutTheHeaderAnythingIsTaken() {
        assertThatCode(() -> AcceptHeader.requireReadable(null)).doesNotThrowAnyException();
    }
}
