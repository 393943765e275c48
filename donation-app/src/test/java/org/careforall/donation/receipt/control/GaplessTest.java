// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.receipt.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.careforall.donation.donation.Gifts.captured;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.careforall.donation.TransactionalDatabase;
import org.careforall.donation.donation.Gifts;
import org.careforall.donation.donation.control.Settling;
import org.careforall.donation.donation.entity.Donation;
import org.careforall.donation.receipt.ReceiptsAtWork;
import org.careforall.platform.database.Database;
import org.careforall.platform.database.DatabaseException;
import org.careforall.platform.id.Ids;
import org.junit.jupiter.api.Test;

/** Settlers and two numberers at once, and transactions that die before their commit: no number is lost or doubled. */
class GaplessTest {

    private static final int SETTLERS = 3;
    private static final int GIFTS = 120;

    private final ReceiptsAtWork receipts = new ReceiptsAtWork();
    private final UUID campaign = receipts.campaign(Ids.next());
    private final AtomicInteger settling = new AtomicInteger(SETTLERS);
    private final AtomicInteger died = new AtomicInteger();

    @Test
    void numbersHaveNoGapWhoeverDiesAndWhoeverRaces() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(SETTLERS + 2);
        List<Donation> given = new ArrayList<>();
        List<Donation> lost = new ArrayList<>();
        try {
            List<Future<Void>> numbering = List.of(threads.submit(numberer(1)), threads.submit(numberer(2)));
            List<Future<List<List<Donation>>>> settled = new ArrayList<>();
            for (int i = 0; i < SETTLERS; i++) {
                settled.add(threads.submit(settler(i)));
            }
            for (Future<List<List<Donation>>> one : settled) {
                given.addAll(one.get().get(0));
                lost.addAll(one.get().get(1));
            }
            for (Future<Void> one : numbering) {
                one.get();
            }
        } finally {
            threads.shutdownNow();
        }
        receipts.number();

        assertThat(died).as("numberers that died").hasPositiveValue();
        assertThat(lost).isNotEmpty().allSatisfy(gift -> assertThat(receipts.newest(gift))
                .isEmpty());
        assertThat(given).hasSizeGreaterThan(GIFTS).allSatisfy(gift -> {
            assertThat(receipts.newest(gift).orElseThrow().voidedAt()).isEmpty();
            assertThat(receipts.newest(gift).orElseThrow().sums().amount()).isEqualTo(900);
        });
        List<Long> serials = receipts.serials();
        assertThat(serials)
                .hasSizeGreaterThanOrEqualTo(given.size())
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, serials.size()).boxed().toList());
    }

    private Callable<List<List<Donation>>> settler(int seed) {
        return () -> {
            Random chance = new Random(seed);
            List<Donation> given = new ArrayList<>();
            List<Donation> lost = new ArrayList<>();
            for (int i = 0; i < GIFTS; i++) {
                Donation gift = receipts.pledge(Gifts.gift(campaign, 1000, 1000));
                if (chance.nextInt(4) == 0) {
                    dies(() -> settleAndDie(gift));
                    lost.add(gift);
                } else {
                    receipts.settle(captured(gift, 1, 0, 0, 0));
                    receipts.settle(captured(gift, 2, 100, 0, 0));
                    given.add(gift);
                }
            }
            settling.decrementAndGet();
            return List.of(given, lost);
        };
    }

    private void settleAndDie(Donation gift) {
        receipts.database().inTransaction(connection -> {
            Settling.settle(connection, captured(gift, 1, 0, 0, 0));
            throw new SQLTransientException("the process dies");
        });
    }

    private Callable<Void> numberer(int seed) {
        Random chance = new Random(seed);
        Database mortal = new TransactionalDatabase() {
            @Override
            protected void beforeCommit() throws SQLException {
                if (chance.nextInt(3) == 0) {
                    throw new SQLTransientException("the process dies");
                }
            }
        };
        NumberReceipts numberer = receipts.numberer(mortal);
        return () -> {
            while (settling.get() > 0) {
                dies(numberer::numberSome);
            }
            return null;
        };
    }

    private void dies(Runnable work) {
        try {
            work.run();
        } catch (DatabaseException e) {
            died.incrementAndGet();
        }
    }
}
