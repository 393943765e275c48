// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.careforall.donation.DonationDatabase;
import org.careforall.donation.log.control.NumberLeaves;
import org.careforall.platform.id.Ids;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumberLeavesTest {

    private static final String UNLOGGED = """
            select count(*) from ledger_transaction t
            where not exists (select from log_leaf l where l.transaction_id = t.id)""";

    private final DataSource database = DonationDatabase.source();
    private final Bookings bookings = new Bookings(database);
    private final ExecutorService threads = Executors.newFixedThreadPool(6);

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void severalNumberersAtOnceOfWhichSomeDieLeaveNoGapAndNoDouble() throws Exception {
        AtomicBoolean writing = new AtomicBoolean(true);
        AtomicInteger died = new AtomicInteger();
        List<Future<?>> numberers = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Random dice = new Random(i);
            numberers.add(threads.submit(() -> {
                while (writing.get() || bookings.number("select count(*) from log_pending") > 0) {
                    number(1 + dice.nextInt(40), dice.nextInt(3) == 0, died);
                }
                return null;
            }));
        }
        List<Future<?>> writers = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            writers.add(threads.submit(() -> {
                for (int gift = 0; gift < 150; gift++) {
                    bookings.paidAndPartlyRefunded(Ids.next());
                }
                return null;
            }));
        }
        await(writers);
        writing.set(false);
        await(numberers);

        assertThat(died).hasPositiveValue();
        assertThat(bookings.number(UNLOGGED)).isZero();
        assertNoGap();
    }

    private void number(int limit, boolean dies, AtomicInteger died) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            int taken = NumberLeaves.number(connection, limit);
            if (dies) {
                connection.rollback();
                died.addAndGet(taken);
            } else {
                connection.commit();
            }
        }
    }

    @Test
    void aSecondNumbererStepsBack() throws SQLException {
        bookings.paidAndPartlyRefunded(Ids.next());
        try (Connection first = database.getConnection()) {
            first.setAutoCommit(false);
            assertThat(NumberLeaves.number(first, 1)).isEqualTo(1);

            assertThat(bookings.<Integer>commit(second -> NumberLeaves.number(second, 1)))
                    .isZero();
            first.rollback();
        }
        bookings.keepUp();
        assertNoGap();
    }

    @Test
    void whatCannotBeLoggedHoldsUpNobody() throws SQLException {
        bookings.keepUp();
        // the smallest ids there are: more than the first batch
        bookings.execute("insert into log_pending select ('00000000-0000-0000-0000-' || lpad(i::text, 12, '0'))::uuid"
                + " from generate_series(1, 250) i");
        long before = bookings.number("select size from log_head");
        bookings.paidAndPartlyRefunded(Ids.next());

        bookings.keepUp();

        assertThat(bookings.number("select size from log_head")).isEqualTo(before + 2);
        assertThat(bookings.number("select count(*) from log_pending")).isEqualTo(250);
        bookings.execute("delete from log_pending");
    }

    @Test
    void whatIsRolledBackIsNeverPending() throws SQLException {
        bookings.keepUp();
        assertThatThrownBy(() -> bookings.execute("""
                        insert into ledger_transaction
                            (id, donation_id, campaign_id, kind, reversal, cause_event_id, occurred_at)
                        values (gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 'CAPTURE', false,
                            gen_random_uuid(), now())""")).hasMessageContaining("does not sum to zero");

        assertThat(bookings.number("select count(*) from log_pending")).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update log_leaf set leaf_index = leaf_index + 1000000",
                "delete from log_leaf",
                "truncate log_leaf",
                "update log_tile set hashes = sha256('x') where level = 0 and index = 0",
                "delete from log_tile",
                "truncate log_tile",
                "update log_head set size = 0",
                "delete from log_head"
            })
    void theLogOnlyGrows(String statement) throws SQLException {
        bookings.paidAndPartlyRefunded(Ids.next());
        bookings.keepUp();

        assertThatThrownBy(() -> bookings.execute(statement)).hasMessageMatching("(?s).*(append-only|only grows).*");
    }

    @Test
    void anAmountThatJsonCannotCarryIsNotBooked() {
        assertThatThrownBy(() -> bookings.execute(
                        "insert into ledger_entry values" + " (gen_random_uuid(), 1, 'fees', 9007199254740992, 'USD')"))
                .hasMessageContaining("amount_fits_the_log");
    }

    private void assertNoGap() throws SQLException {
        assertThat(bookings.number("select count(*) from log_leaf"))
                .isEqualTo(bookings.number("select max(leaf_index) + 1 from log_leaf"))
                .isEqualTo(bookings.number("select size from log_head"))
                .isEqualTo(bookings.number("select sum(length(hashes)) / 32 from log_tile where level = 0"));
    }

    private static void await(List<Future<?>> futures) throws Exception {
        for (Future<?> future : futures) {
            future.get();
        }
    }
}
