// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.search.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import org.careforall.donation.DonationDatabase;
import org.careforall.donation.donation.Gifts;
import org.careforall.donation.donation.entity.Donations;
import org.careforall.donation.donation.entity.Gift;
import org.careforall.donation.horizon.Horizon;
import org.careforall.donation.search.entity.Found;
import org.careforall.donation.search.entity.SearchFilter;
import org.careforall.donation.wall.entity.Wall;
import org.careforall.platform.database.Database;
import org.careforall.platform.id.Ids;
import org.careforall.platform.paging.PageRequest;
import org.junit.jupiter.api.Test;

/** A machine that follows all changes of donations misses none, however long a change took to be stored. */
class ChangesFeedTest {

    private static final int WRITERS = 4;
    private static final int GIFTS_EACH = 12;

    private final UUID campaign = Ids.next();
    private final SearchDonations search = new SearchDonations(new Database(DonationDatabase.source()), null);
    private Instant since = Instant.now().minusSeconds(5);

    @Test
    void aChangeWhoseTransactionWasStillOpenIsSeenAfterwards() throws SQLException {
        UUID slowGift = add();
        UUID quickGift = add();
        awaitPast(Instant.now());
        assertThat(follow()).containsExactly(slowGift, quickGift);

        try (Connection slow = DonationDatabase.source().getConnection()) {
            slow.setAutoCommit(false);
            Wall.hide(slow, slowGift, true, true);
            try (Connection quick = DonationDatabase.source().getConnection()) {
                Wall.hide(quick, quickGift, true, true);
            }
            awaitPast(Instant.now());
            assertThat(follow()).as("what may still be overtaken waits").isEmpty();
            slow.commit();
        }
        awaitPast(Instant.now());
        assertThat(follow()).as("in the order of change").containsExactly(slowGift, quickGift);
        assertThat(follow()).isEmpty();
    }

    @Test
    void aFollowerThatReadsWhileManyWriteSeesEveryLastChange() throws Exception {
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
        try {
            List<Future<List<UUID>>> written = start(writers);
            List<UUID> seen = new ArrayList<>();
            while (!written.stream().allMatch(Future::isDone)) {
                seen.addAll(follow());
            }
            awaitPast(Instant.now());
            seen.addAll(follow());
            for (Future<List<UUID>> one : written) {
                assertThat(seen).containsAll(one.get());
            }
        } finally {
            writers.shutdownNow();
        }
    }

    private List<Future<List<UUID>>> start(ExecutorService writers) {
        List<Future<List<UUID>>> written = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            written.add(writers.submit((Callable<List<UUID>>) this::write));
        }
        return written;
    }

    /** Transactions of any length, up to longer than the margin. */
    private List<UUID> write() throws SQLException {
        List<UUID> gifts = new ArrayList<>();
        try (Connection connection = DonationDatabase.source().getConnection()) {
            connection.setAutoCommit(false);
            for (int i = 0; i < GIFTS_EACH; i++) {
                Gift gift = Gifts.gift(campaign, 100, 100);
                Donations.add(connection, gift);
                long end = System.nanoTime()
                        + ThreadLocalRandom.current().nextLong(i == 0 ? 1_500_000_000L : 300_000_000L);
                while (System.nanoTime() < end) {
                    LockSupport.parkNanos(1_000_000);
                }
                connection.commit();
                gifts.add(gift.id());
            }
        }
        return gifts;
    }

    /** What an integration does: pages to the end, then goes on from where the last page says. */
    private List<UUID> follow() {
        List<UUID> seen = new ArrayList<>();
        Optional<String> after = Optional.empty();
        SearchDonations.Part page;
        do {
            page = search.page(changes(), new PageRequest(1, after));
            page.items().stream().map(Found::donation).forEach(donation -> seen.add(donation.id()));
            after = Optional.ofNullable(page.next());
        } while (after.isPresent());
        since = page.until().orElseThrow();
        return seen;
    }

    private SearchFilter changes() {
        return new SearchFilter(
                Optional.of(campaign),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(since),
                false);
    }

    private UUID add() throws SQLException {
        Gift gift = Gifts.gift(campaign, 100, 100);
        try (Connection connection = DonationDatabase.source().getConnection()) {
            Donations.add(connection, gift);
        }
        return gift.id();
    }

    /** Until the horizon, if nobody held it, would lie behind the moment. */
    private static void awaitPast(Instant moment) {
        Instant enough = moment.plus(Horizon.MARGIN);
        while (!Instant.now().isAfter(enough)) {
            LockSupport.parkNanos(1_000_000);
        }
    }
}
