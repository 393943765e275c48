// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.comparison.boundary;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which period is compared. */
@Schema(name = "ReconciliationBody", example = """
                {"from": "2026-11-19T00:00:00Z", "to": "2026-11-21T00:00:00Z"}""")
public record ComparisonBody(
        @Schema(description = "Left out: two days before the end", nullable = true)
        Instant from,

        @Schema(description = "Exclusive; left out, or still to come: now", nullable = true)
        Instant to) {}
