// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.refundall.entity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How far it is.
 *
 * @param status RUNNING, or DONE when every gift is given back or named as failed; a late capture makes it run again
 * @param total gifts that had something to be given back
 * @param done gifts of which nothing is left
 * @param failedTotal gifts that could not be given back
 * @param failed the first hundred of them, with why
 */
@Schema(name = "RefundAllProgress", example = """
                {"campaignId": "01931f6e-0000-7000-8000-000000000002",
                 "requestId": "01931f6e-0000-7000-8000-000000000008", "requestedAt": "2026-11-21T12:00:00Z",
                 "status": "RUNNING", "total": 120, "done": 80, "failedTotal": 1,
                 "failed": [{"donationId": "01931f6e-0000-7000-8000-000000000003", "reason": "charge_disputed"}]}""")
public record RefundAllProgress(
        UUID campaignId,
        UUID requestId,
        Instant requestedAt,
        @Schema(enumeration = {"RUNNING", "DONE"}) String status,
        long total,
        long done,
        long failedTotal,
        List<Failed> failed) {

    /** A gift that could not be given back, and why. */
    @Schema(name = "RefundAllFailed")
    public record Failed(UUID donationId, String reason) {}
}
