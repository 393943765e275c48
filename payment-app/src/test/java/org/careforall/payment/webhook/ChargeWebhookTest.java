// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.careforall.events.payment.PaymentCaptured;
import org.careforall.events.payment.PaymentDisputeClosed;
import org.careforall.events.payment.PaymentDisputed;
import org.careforall.events.payment.PaymentRefunded;
import org.careforall.payment.provider.ProviderEvent;
import org.careforall.payment.testing.AtOnce;
import org.careforall.payment.testing.House;
import org.careforall.payment.testing.TestDatabase;
import org.careforall.payment.testing.Told;
import org.careforall.payment.webhook.entity.EventState;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Refunds and disputes as the provider tells them. */
class ChargeWebhookTest {

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
    void aDisputeThatNamesOnlyItsIntentWaitsForIt() {
        UUID donation = house.pledge(2_500);
        Told told = told(donation);
        assertThat(receive(told.dispute("charge.dispute.created", "dp_w" + donation, 2_500, "needs_response", 100)))
                .containsExactly(EventState.PARKED);
        receive(told.captured(2_500));
        assertThat(house.standing(donation).held()).isEqualTo(2_500);
        assertThat(house.told(donation)).hasExactlyElementsOfTypes(PaymentCaptured.class, PaymentDisputed.class);
    }

    @Test
    void aDisputeAndItsIntentAtTheSameMomentMeet() throws Exception {
        for (int i = 0; i < 40; i++) {
            UUID donation = house.pledge(2_500);
            Told told = told(donation);
            ProviderEvent dispute =
                    told.dispute("charge.dispute.created", "dp_m" + donation, 2_500, "needs_response", 100);
            AtOnce.run(List.of(() -> house.receive().receive(told.captured(2_500)), () -> house.receive()
                    .receive(dispute)));
            assertThat(house.standing(donation).held()).isEqualTo(2_500);
        }
    }

    @Test
    void aLostDisputeIsChargedBackAndAWonOneIsNot() {
        UUID lost = house.pledge(2_500);
        Told told = told(lost);
        receive(
                told.captured(2_500),
                told.dispute("charge.dispute.created", "dp_l" + lost, 2_500, "needs_response", 100),
                told.dispute("charge.dispute.closed", "dp_l" + lost, 2_500, "lost", 200),
                told.dispute("charge.dispute.updated", "dp_l" + lost, 2_500, "under_review", 150));
        assertThat(house.standing(lost).held()).isZero();
        assertThat(house.standing(lost).chargedBack()).isEqualTo(2_500);
        assertThat(house.told(lost))
                .hasExactlyElementsOfTypes(PaymentCaptured.class, PaymentDisputed.class, PaymentDisputeClosed.class);

        UUID won = house.pledge(2_500);
        Told other = told(won);
        receive(
                other.captured(2_500),
                other.dispute("charge.dispute.closed", "dp_v" + won, 2_500, "won", 200),
                other.dispute("charge.dispute.created", "dp_v" + won, 2_500, "needs_response", 100));
        assertThat(house.standing(won).held()).isZero();
        assertThat(house.standing(won).chargedBack()).isZero();
    }

    @Test
    void anInquiryHoldsNoMoney() {
        UUID donation = house.pledge(2_500);
        Told told = told(donation);
        receive(
                told.captured(2_500),
                told.dispute("charge.dispute.created", "dp_i" + donation, 2_500, "warning_needs_response", 100));
        assertThat(house.standing(donation).held()).isZero();
    }

    @Test
    void theChargesCumulativeRefundIsTheTruth() {
        UUID donation = house.pledge(2_500);
        Told told = told(donation);
        receive(
                told.captured(2_500),
                told.refund("refund.created", "re_a" + donation, 300, "succeeded", 100),
                told.chargeRefunded(2_500, 1_000, 200),
                told.chargeRefunded(2_500, 300, 100));
        assertThat(house.standing(donation).refunded()).isEqualTo(1_000);
        assertThat(house.told(donation))
                .hasExactlyElementsOfTypes(PaymentCaptured.class, PaymentRefunded.class, PaymentRefunded.class);
    }

    @Test
    void aRefundThatFailsLaterIsTakenBack() {
        UUID donation = house.pledge(2_500);
        Told told = told(donation);
        receive(
                told.refund("refund.failed", "re_f" + donation, 300, "failed", 200),
                told.captured(2_500),
                told.chargeRefunded(2_500, 300, 100),
                told.refund("refund.created", "re_f" + donation, 300, "succeeded", 100));
        assertThat(house.standing(donation).refunded()).isZero();
    }

    @Test
    void aRefundedChargeImpliesItsCapture() {
        UUID donation = house.pledge(2_500);
        receive(told(donation).chargeRefunded(2_500, 500, 100));
        assertThat(house.standing(donation).captured()).isEqualTo(2_500);
        assertThat(house.standing(donation).refunded()).isEqualTo(500);
    }

    private static Told told(UUID donation) {
        return Told.of("pi_" + donation, donation);
    }

    private static List<EventState> receive(ProviderEvent... events) {
        return Arrays.stream(events)
                .map(event -> house.receive().receive(event).orElseThrow())
                .toList();
    }
}
