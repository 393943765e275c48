// SPDX-License-Identifier: Apache-2.0
package org.careforall.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.careforall.platform.PlatformDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OutboxTakeTest {

    private DataSource database;

    @BeforeEach
    void empty() throws SQLException {
        database = PlatformDatabase.empty();
    }

    @Test
    void whatWasTakenAndNotSentIsThereAgain() throws SQLException {
        append("a", "b");
        try (Connection crashing = database.getConnection();
                OutboxTake take = OutboxTake.from(crashing)) {
            assertThat(take.rows()).hasSize(2);
        }

        assertThat(takeAndCommit()).containsExactly("a", "b");
        assertThat(takeAndCommit()).isEmpty();
    }

    @Test
    void rowsComeInTheirOrderAndBounded() throws SQLException {
        String[] envelopes = IntStream.range(0, OutboxTake.LIMIT + 1)
                .mapToObj(Integer::toString)
                .toArray(String[]::new);
        append(envelopes);

        assertThat(takeAndCommit()).containsExactly(Arrays.copyOf(envelopes, OutboxTake.LIMIT));
        assertThat(takeAndCommit()).containsExactly(envelopes[OutboxTake.LIMIT]);
    }

    @Test
    void aSecondRelayTakesNothingWhileTheFirstIsAtIt() throws SQLException {
        append("a");
        try (Connection first = database.getConnection();
                OutboxTake take = OutboxTake.from(first)) {
            assertThat(take.rows()).hasSize(1);

            assertThat(takeAndCommit()).isEmpty();
        }
        assertThat(takeAndCommit()).containsExactly("a");
    }

    @Test
    void aRowThatCommitsLateWithAnEarlierNumberIsNotPassedOver() throws SQLException {
        try (Connection slow = database.getConnection()) {
            slow.setAutoCommit(false);
            insert(slow, "early number, late commit");
            append("late number, early commit");

            assertThat(takeAndCommit()).containsExactly("late number, early commit");
            slow.commit();
        }
        assertThat(takeAndCommit()).containsExactly("early number, late commit");
    }

    private List<String> takeAndCommit() throws SQLException {
        try (Connection connection = database.getConnection();
                OutboxTake take = OutboxTake.from(connection)) {
            take.commit();
            return take.rows().stream().map(OutboxRow::envelope).toList();
        }
    }

    private void append(String... envelopes) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            for (String envelope : envelopes) {
                insert(connection, envelope);
            }
            connection.commit();
        }
    }

    private static void insert(Connection connection, String envelope) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("insert into outbox (event_id, lane, envelope) values (?, 0, ?)")) {
            insert.setObject(1, UUID.randomUUID());
            insert.setString(2, envelope);
            insert.executeUpdate();
        }
    }
}
