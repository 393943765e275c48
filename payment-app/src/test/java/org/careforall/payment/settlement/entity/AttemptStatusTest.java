// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.settlement.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.careforall.payment.settlement.entity.AttemptStatus.AUTHORIZED;
import static org.careforall.payment.settlement.entity.AttemptStatus.CANCELLED;
import static org.careforall.payment.settlement.entity.AttemptStatus.CAPTURED;
import static org.careforall.payment.settlement.entity.AttemptStatus.FAILED;
import static org.careforall.payment.settlement.entity.AttemptStatus.OPEN;
import static org.careforall.payment.settlement.entity.AttemptStatus.UNKNOWN;

import java.util.UUID;
import org.careforall.events.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AttemptStatusTest {

    private static final Money ASKED = new Money(2_500, "USD");

    @ParameterizedTest
    @EnumSource(AttemptStatus.class)
    void nothingGoesBack(AttemptStatus status) {
        for (AttemptStatus next : status.next()) {
            assertThat(next.mayBecome(status)).as("%s and %s", status, next).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(value = AttemptStatus.class, mode = EnumSource.Mode.EXCLUDE, names = "CAPTURED")
    void aCaptureFollowsEverything(AttemptStatus status) {
        assertThat(status.mayBecome(CAPTURED)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(AttemptStatus.class)
    void ofTwoStatesOneIsFurther(AttemptStatus one) {
        for (AttemptStatus other : AttemptStatus.values()) {
            assertThat(one == other || one.mayBecome(other) ^ other.mayBecome(one))
                    .as("%s and %s", one, other)
                    .isTrue();
        }
    }

    @Test
    void aFailedTryDoesNotEndAnIntentButACancellationDoes() {
        assertThat(FAILED.mayBecome(AUTHORIZED)).isTrue();
        assertThat(CANCELLED.mayBecome(AUTHORIZED)).isFalse();
        assertThat(FAILED.isPayable()).isTrue();
        assertThat(OPEN.isPayable()).isTrue();
        assertThat(CANCELLED.isPayable()).isFalse();
        assertThat(UNKNOWN.isPayable()).isFalse();
    }

    @Test
    void aLateAuthorizationNeverRegressesACapture() {
        Attempt attempt = attempt();
        attempt.captured(ASKED, true);
        assertThat(attempt.authorized(ASKED, ASKED)).isFalse();
        assertThat(attempt.status()).isEqualTo(CAPTURED);
        assertThat(attempt.authorized()).isEqualTo(2_500);
    }

    @Test
    void moneyThatFitsOnceIsNotTakenAgain() {
        Attempt attempt = attempt();
        attempt.captured(ASKED, true);
        assertThat(attempt.captured(new Money(5_000, "USD"), false)).isFalse();
        assertThat(attempt.captured()).isEqualTo(2_500);
    }

    private static Attempt attempt() {
        return Attempt.begun(UUID.randomUUID(), 1, "stripe", "USD");
    }
}
