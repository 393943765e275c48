// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.careforall.events.Money;
import org.careforall.payment.receipt.control.ReceiveCash;
import org.careforall.payment.testing.House;
import org.careforall.payment.testing.TestDatabase;
import org.careforall.platform.caller.Caller;
import org.careforall.platform.id.Ids;
import org.careforall.platform.problem.ProblemException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReceiveCashTest {

    private static final Caller STAFF = new Caller(
            Optional.of(Ids.next()), Optional.empty(), true, Optional.empty(), Set.of("payment:receive"), Set.of());

    private static TestDatabase database;
    private static House house;

    @BeforeAll
    static void start() {
        database = new TestDatabase();
        house = new House(database);
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @Test
    void theLargestAmountIsWrittenDown() {
        UUID donation = offline();

        receive(donation, 999_999_999_999L);

        assertThat(house.told(donation)).isNotEmpty();
    }

    /** The books of the donations take none of them: the event would be set aside there. */
    @ParameterizedTest
    @ValueSource(longs = {0, -1, 1_000_000_000_000L, 9_007_199_254_740_993L, Long.MAX_VALUE})
    void anAmountThatNoLedgerTakesIsRefused(long amount) {
        UUID donation = offline();

        assertThatThrownBy(() -> receive(donation, amount))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().status()).isEqualTo(422));
        assertThat(house.told(donation)).isEmpty();
    }

    private static UUID offline() {
        UUID donation = Ids.next();
        house.pledge(donation, Ids.next(), 2000, "OFFLINE");
        return donation;
    }

    private static void receive(UUID donation, long amount) {
        new ReceiveCash(database, house.apply())
                .receive(
                        new ReceiveCash.Seen(donation, new Money(amount, "USD"), Instant.now(), Optional.empty()),
                        STAFF);
    }
}
