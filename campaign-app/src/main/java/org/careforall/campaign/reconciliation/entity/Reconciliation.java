// SPDX-License-Identifier: Apache-2.0
package org.careforall.campaign.reconciliation.entity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.careforall.events.Nullable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A comparison of the totals with the ledger.
 *
 * @param status RUNNING, DONE, or FAILED when it could not go on
 * @param asOf when it ended; left out while it runs
 * @param checked how many campaigns were compared so far
 * @param reached the last campaign that was compared: ?after= goes on behind it
 * @param differences each figure that differed still after 5 s of quiet; empty is what you want to see
 * @param failure why it could not go on; left out else
 */
@Schema(name = "TotalsReconciliation", example = """
                {"id": "01931f6e-0000-7000-8000-000000000009", "status": "DONE", "startedAt": "2026-11-21T12:00:00Z",
                 "asOf": "2026-11-21T12:00:07Z", "checked": 3, "reached": "01931f6e-0000-7000-8000-000000000002",
                 "differences": [{"campaignId": "01931f6e-0000-7000-8000-000000000002", "figure": "captured",
                                  "kept": 2500, "ledger": 5000, "moving": false}]}""")
public record Reconciliation(
        UUID id,
        @Schema(enumeration = {"RUNNING", "DONE", "FAILED"}) String status,
        Instant startedAt,
        @Nullable Instant asOf,
        int checked,
        @Nullable UUID reached,
        List<LedgerDifference> differences,
        @Nullable String failure) {}
