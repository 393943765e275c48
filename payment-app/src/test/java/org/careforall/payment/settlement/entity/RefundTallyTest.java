// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.settlement.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RefundTallyTest {

    private static final Instant T1 = Instant.ofEpochSecond(1);
    private static final Instant T2 = Instant.ofEpochSecond(2);
    private static final Instant T3 = Instant.ofEpochSecond(3);

    @Test
    void theGreatestSumCountsInWhateverOrderTheyCome() {
        assertThat(RefundTally.none().told(700, T2).told(300, T1).refunded(0, 0, Optional.empty()))
                .isEqualTo(700);
        assertThat(RefundTally.none().told(700, T1).told(300, T2).refunded(0, 0, Optional.empty()))
                .isEqualTo(700);
    }

    @Test
    void aRefundThatFailsLaterIsTakenOff() {
        RefundTally tally = RefundTally.none().told(300, T1).told(500, T2);
        assertThat(tally.refunded(200, 300, Optional.of(T3))).isEqualTo(200);
    }

    @Test
    void whatIsToldAfterAFailureCountsAsItIs() {
        RefundTally tally = RefundTally.none().told(200, T3).told(300, T1);
        assertThat(tally.refunded(0, 300, Optional.of(T2))).isEqualTo(200);
    }

    @Test
    void singleRefundsCountBeforeTheChargeTells() {
        assertThat(RefundTally.none().refunded(450, 0, Optional.empty())).isEqualTo(450);
    }
}
