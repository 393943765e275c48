// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.donation.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.careforall.donation.donation.Gifts.captured;
import static org.careforall.donation.donation.Gifts.pledged;
import static org.careforall.donation.donation.Gifts.snapshot;
import static org.careforall.donation.donation.Gifts.told;

import java.time.Instant;
import java.util.List;
import org.careforall.events.Money;
import org.careforall.events.donation.DonationAuthorized;
import org.careforall.events.donation.DonationCaptured;
import org.careforall.events.donation.DonationDisputeClosed;
import org.careforall.events.donation.DonationDisputed;
import org.careforall.events.donation.DonationEvent;
import org.careforall.events.donation.DonationRefunded;
import org.junit.jupiter.api.Test;

class StepTest {

    private final Donation pledged = pledged(1000);

    @Test
    void aCaptureWithoutAuthorizationIsTaken() {
        Step step = Step.take(pledged, captured(pledged, 3, 0, 0, 0));

        assertThat(step.after().status()).isEqualTo(DonationStatus.CAPTURED);
        assertThat(step.after().shares().raised()).isEqualTo(1000);
        assertThat(step.events()).singleElement().isInstanceOf(DonationCaptured.class);
    }

    /** Stripe's times are whole seconds: half a second after the pledge is before it, by its clock. */
    @Test
    void theProvidersSecondsNeverPutACaptureBeforeItsPledge() {
        Gift gift = pledged.gift();
        Instant pledgedAt = gift.createdAt().plusMillis(251);
        Donation begun = new Donation(
                new Gift(
                        gift.id(),
                        gift.campaignId(),
                        gift.method(),
                        gift.split(),
                        gift.donor(),
                        gift.message(),
                        gift.historyGroup(),
                        gift.reference(),
                        gift.externalReference(),
                        gift.metadata(),
                        pledgedAt),
                Progress.BEGUN);

        Step step = Step.take(begun, captured(begun, 3, 0, 0, 0));

        assertThat(step.after().progress().capturedAt()).contains(pledgedAt);
    }

    @Test
    void aLateAuthorizationNeverRegressesACapture() {
        Donation captured = after(captured(pledged, 3, 0, 0, 0));

        Step late = Step.take(captured, told(pledged, 2, "AUTHORIZED"));

        assertThat(late.effect()).isEqualTo(Effect.LATE);
        assertThat(late.told()).isEqualTo(DonationStatus.AUTHORIZED);
        assertThat(late.after()).isEqualTo(captured);
        assertThat(late.events()).isEmpty();
    }

    @Test
    void aRepeatDoesNothing() {
        Donation captured = after(captured(pledged, 3, 0, 0, 0));

        Step again = Step.take(captured, captured(pledged, 3, 0, 0, 0));

        assertThat(again.effect()).isEqualTo(Effect.REPEATED);
        assertThat(again.after()).isEqualTo(captured);
    }

    @Test
    void eachRealChangeIsToldOnceWithAVersionOfItsOwn() {
        Step both = Step.take(pledged, captured(pledged, 5, 400, 0, 0));

        assertThat(both.events()).hasExactlyElementsOfTypes(DonationCaptured.class, DonationRefunded.class);
        assertThat(both.events()).extracting(DonationEvent::aggregateVersion).containsExactly(2L, 3L);
        assertThat(both.after().progress().version()).isEqualTo(3);
    }

    @Test
    void aRefundThatFailsLaterIsGivenBack() {
        Donation refunded = after(captured(pledged, 4, 1000, 0, 0));

        Step reversed = Step.take(refunded, captured(pledged, 5, 0, 0, 0));

        assertThat(refunded.status()).isEqualTo(DonationStatus.REFUNDED);
        assertThat(reversed.after().status()).isEqualTo(DonationStatus.CAPTURED);
        assertThat(reversed.after().shares().raised()).isEqualTo(1000);
    }

    @Test
    void anOpenDisputeLeavesWhatIsRaisedAndALostOneReducesIt() {
        Step disputed = Step.take(after(captured(pledged, 3, 0, 0, 0)), captured(pledged, 4, 0, 0, 1000));
        Step lost = Step.take(disputed.after(), captured(pledged, 5, 0, 1000, 0));

        assertThat(disputed.after().status()).isEqualTo(DonationStatus.DISPUTED);
        assertThat(disputed.after().shares().raised()).isEqualTo(1000);
        assertThat(disputed.events()).hasExactlyElementsOfTypes(DonationDisputed.class);
        assertThat(lost.after().status()).isEqualTo(DonationStatus.CHARGED_BACK);
        assertThat(lost.after().shares().raised()).isZero();
        assertThat(lost.events()).hasExactlyElementsOfTypes(DonationDisputeClosed.class);
    }

    @Test
    void aDisputeThatIsWonGoesBackToWhereItCameFrom() {
        Donation disputed = after(captured(pledged, 4, 300, 0, 700));

        assertThat(Step.take(disputed, captured(pledged, 5, 300, 0, 0)).after().status())
                .isEqualTo(DonationStatus.PARTIALLY_REFUNDED);
    }

    @Test
    void whatIsRaisedIsNeverBelowZero() {
        Donation twiceGone = after(captured(pledged, 4, 1000, 1000, 0));

        assertThat(twiceGone.shares().raised()).isZero();
    }

    @Test
    void aCaptureAfterExpiryCounts() {
        Donation expired = Step.expire(pledged).orElseThrow().after();

        assertThat(expired.status()).isEqualTo(DonationStatus.EXPIRED);
        assertThat(Step.take(expired, captured(pledged, 3, 0, 0, 0)).after().status())
                .isEqualTo(DonationStatus.CAPTURED);
    }

    @Test
    void aFailureAfterExpiryIsRefusedAndRecorded() {
        Donation expired = Step.expire(pledged).orElseThrow().after();

        Step failed = Step.take(expired, told(pledged, 2, "FAILED"));

        assertThat(failed.effect()).isEqualTo(Effect.REFUSED);
        assertThat(failed.after().status()).isEqualTo(DonationStatus.EXPIRED);
    }

    @Test
    void whatIsAuthorizedDoesNotExpire() {
        Step authorized = Step.take(pledged, told(pledged, 2, "AUTHORIZED"));

        assertThat(authorized.events()).hasExactlyElementsOfTypes(DonationAuthorized.class);
        assertThat(Step.expire(authorized.after())).isEmpty();
    }

    @Test
    void moneyThatDoesNotFitChangesNoState() {
        Step step =
                Step.take(pledged, snapshot(pledged.gift(), 2, "PENDING", 0, 0, 0, 0, List.of(new Money(5, "EUR"))));

        assertThat(step.after().status()).isEqualTo(DonationStatus.INITIATED);
        assertThat(step.after().progress().moved().unmatched()).containsEntry("EUR", 5L);
        assertThat(step.events()).isEmpty();
    }

    @Test
    void aCaptureThatIsTakenBackIsAContradiction() {
        Donation captured = after(captured(pledged, 3, 0, 0, 0));

        assertThatExceptionOfType(ContradictoryPayment.class)
                .isThrownBy(() -> Step.take(captured, told(pledged, 4, "AUTHORIZED")));
    }

    private Donation after(org.careforall.events.payment.PaymentSnapshot payment) {
        return Step.take(pledged, payment).after();
    }
}
