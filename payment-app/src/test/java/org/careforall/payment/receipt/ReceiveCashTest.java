// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
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

    @ParameterizedTest
    @ValueSource(strings = {"1999-12-31T00:00:00Z", "0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z"})
    void aTimeLongPastOrStillToComeIsRefused(Instant at) {
        UUID donation = offline();

        assertRefused(donation, at);
    }

    @Test
    void theEndsOfTheTimeThatIsTaken() {
        Instant now = Instant.now();
        receive(offline(), 2000, now.minus(Duration.ofDays(365)));
        receive(offline(), 2000, now.plus(Duration.ofMinutes(4)));
        assertRefused(offline(), now.minus(Duration.ofDays(367)));
        assertRefused(offline(), now.plus(Duration.ofMinutes(6)));
    }

    private static void assertRefused(UUID donation, Instant at) {
        assertThatThrownBy(() -> receive(donation, 2000, at)).isInstanceOfSatisfying(ProblemException.class, e -> {
            assertThat(e.problem().status()).isEqualTo(422);
            assertThat(e.problem().errors().get(0).field()).isEqualTo("receivedAt");
        });
        assertThat(house.told(donation)).isEmpty();
    }

    private static UUID offline() {
        UUID donation = Ids.next();
        house.pledge(donation, Ids.next(), 2000, "OFFLINE");
        return donation;
    }

    private static void receive(UUID donation, long amount) {
        receive(donation, amount, Instant.now());
    }

    private static void receive(UUID donation, long amount, Instant at) {
        new ReceiveCash(database, house.apply())
                .receive(new ReceiveCash.Seen(donation, new Money(amount, "USD"), at, Optional.empty()), STAFF);
    }
}
