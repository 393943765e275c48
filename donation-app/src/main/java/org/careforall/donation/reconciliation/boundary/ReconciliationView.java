// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.reconciliation.boundary;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.careforall.donation.reconciliation.entity.Difference;
import org.careforall.donation.reconciliation.entity.Reconciliation;
import org.careforall.events.Money;
import org.careforall.events.Nullable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A comparison of provider, payments, donations, ledger and totals. */
@Schema(name = "Reconciliation", example = """
                {"id": "01931f6e-0000-7000-8000-00000000000a", "state": "DONE", "startedAt": "2026-11-21T10:00:00.000Z",
                 "asOf": "2026-11-21T10:00:06.000Z", "campaigns": 12, "equal": false, "differences":
                 [{"campaignId": "01931f6e-0000-7000-8000-000000000002", "figure": "captured",
                   "between": ["ledger", "totals"], "amounts": [{"amount": 250000, "currency": "USD"},
                   {"amount": 247500, "currency": "USD"}]}], "running": false}""")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReconciliationView(
        UUID id,
        @Schema(enumeration = {"RUNNING", "DONE", "FAILED"}) String state,

        Instant startedAt,

        @Schema(description = "When the sources were read last") @Nullable
        Instant asOf,

        @Schema(description = "How many were compared") int campaigns,

        @Schema(description = "Whether all sources said the same of all campaigns; only when DONE") @Nullable
        Boolean equal,

        List<Entry> differences,

        @Schema(description = "Why it could not be done") @Nullable
        String failure,

        @Schema(description = "Whether another one is under way")
        boolean running) {

    /** Two neighbouring sources that say different things of a campaign. */
    @Schema(name = "ReconciliationDifference")
    public record Entry(
            UUID campaignId,

            @Schema(enumeration = {"paid", "paidBack", "captured", "refunded", "raised"})
            String figure,

            @Schema(examples = "[\"ledger\", \"totals\"]") List<String> between,
            List<Money> amounts) {

        static Entry of(Difference difference) {
            return new Entry(
                    difference.campaignId(),
                    difference.figure().name(),
                    List.of(difference.one().word(), difference.other().word()),
                    List.of(
                            new Money(difference.oneAmount(), difference.currency()),
                            new Money(difference.otherAmount(), difference.currency())));
        }
    }

    static ReconciliationView of(Reconciliation run, boolean running) {
        return new ReconciliationView(
                run.id(),
                run.state().name(),
                run.startedAt(),
                run.endedAt(),
                run.campaigns(),
                run.state() == Reconciliation.State.DONE ? run.differences().isEmpty() : null,
                run.differences().stream().map(Entry::of).toList(),
                run.failure(),
                running);
    }
}
