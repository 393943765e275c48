// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.comparison.boundary;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.careforall.events.Money;
import org.careforall.payment.comparison.entity.CampaignSum;
import org.careforall.payment.comparison.entity.Comparison;
import org.careforall.payment.comparison.entity.Difference;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The provider's books of a period, compared with ours; the sums are of all time. */
@Schema(name = "PaymentReconciliation", example = """
                {"asOf": "2026-11-21T10:00:05Z", "from": "2026-11-19T10:00:00Z", "to": "2026-11-21T10:00:00Z", "checked": 412,
                 "differences": [{"kind": "CHARGE_MISSING_HERE", "donationId": "01931f6e-0000-7000-8000-000000000001",
                   "providerReference": "pi_3Q0000000000000000000001", "ours": null,
                   "provider": {"amount": 2500, "currency": "USD"},
                   "meaning": "the provider took this money, and it is not booked here"}],
                 "sums": [{"campaignId": "01931f6e-0000-7000-8000-000000000002", "currency": "USD", "captured": 100000,
                   "refunded": 2500, "providerCaptured": 102500, "providerRefunded": 2500}]}""")
public record ComparisonResponse(
        Instant asOf, Instant from, Instant to, int checked, List<Entry> differences, List<CampaignSum> sums) {

    /** One difference. */
    @Schema(name = "PaymentDifference")
    public record Entry(
            @Schema(
                    enumeration = {
                        "CHARGE_MISSING_HERE",
                        "CHARGE_MISSING_THERE",
                        "CAPTURED_DIFFERS",
                        "REFUND_MISSING_HERE",
                        "REFUND_MISSING_THERE",
                        "REFUND_DIFFERS",
                        "REFUNDED_DIFFERS",
                        "UNREADABLE"
                    })
            String kind,

            @Schema(implementation = UUID.class) Optional<UUID> donationId,
            String providerReference,

            @Schema(implementation = Money.class, nullable = true) @JsonInclude
            Optional<Money> ours,

            @Schema(implementation = Money.class, nullable = true) @JsonInclude
            Optional<Money> provider,

            String meaning) {

        static Entry of(Difference difference) {
            return new Entry(
                    difference.kind().name(),
                    difference.donationId(),
                    difference.providerReference(),
                    difference.ours(),
                    difference.provider(),
                    difference.kind().meaning());
        }
    }

    public static ComparisonResponse of(Comparison comparison) {
        return new ComparisonResponse(
                comparison.asOf(),
                comparison.from(),
                comparison.to(),
                comparison.checked(),
                comparison.differences().stream().map(Entry::of).toList(),
                comparison.sums());
    }
}
