// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.suspense.boundary;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.careforall.donation.donation.entity.Donation;
import org.careforall.donation.donation.entity.DonationStatus;
import org.careforall.donation.suspense.entity.SuspendedGift;
import org.careforall.donation.suspense.entity.SuspendedMoney;
import org.careforall.events.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A donation with money that waits for staff. */
@Schema(name = "SuspenseItem", example = """
                {"donationId": "01931f6e-0000-7000-8000-000000000003",
                 "campaignId": "01931f6e-0000-7000-8000-000000000002", "status": "CAPTURED",
                 "total": {"amount": 2500, "currency": "USD"}, "suspended": [{"amount": 2500, "currency": "USD"}],
                 "attempts": [{"attemptId": "01931f6e-0000-7000-8000-000000000004",
                  "amount": {"amount": 2500, "currency": "USD"}, "why": "SECOND_CAPTURE",
                  "allowed": ["accept", "refund"]}], "since": "2026-11-21T10:06:00.000Z"}""")
public record SuspenseItem(
        UUID donationId,
        UUID campaignId,
        DonationStatus status,

        @Schema(description = "What the donor was asked to pay")
        Money total,

        @Schema(description = "What waits, by currency") List<Money> suspended,

        @Schema(description = "The same by attempt: refund one with POST /api/payments/{donationId}/refunds")
        List<Attempt> attempts,

        Instant since) {

    /** What waits of one attempt, and how it may end. */
    @Schema(name = "SuspendedAttempt")
    public record Attempt(UUID attemptId, Money amount, SuspendedMoney.Reason why, List<String> allowed) {

        static Attempt of(SuspendedMoney money) {
            List<String> allowed = money.isAcceptable() ? List.of("accept", "refund") : List.of("refund");
            return new Attempt(money.attemptId(), money.amount(), money.why(), allowed);
        }
    }

    static SuspenseItem of(SuspendedGift suspended) {
        Donation donation = suspended.donation();
        return new SuspenseItem(
                donation.id(),
                donation.gift().campaignId(),
                donation.status(),
                donation.money(donation.gift().split().total()),
                donation.progress().moved().unmatched().entrySet().stream()
                        .map(sum -> new Money(sum.getValue(), sum.getKey()))
                        .toList(),
                SuspendedMoney.of(donation).stream().map(Attempt::of).toList(),
                suspended.since().truncatedTo(ChronoUnit.MILLIS));
    }
}
