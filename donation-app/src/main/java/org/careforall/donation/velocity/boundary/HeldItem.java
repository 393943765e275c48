// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.velocity.boundary;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.careforall.donation.velocity.entity.HeldKind;
import org.careforall.donation.velocity.entity.Hold;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is held back, for staff. */
@Schema(name = "HeldKey", example = """
                {"kind": "ADDRESS", "key": "9f86d081884c7d659a2feaa0c55ad015", "failed": 24, "captured": 1, "refuses": true,
                 "since": "2026-11-21T10:05:00.000Z", "until": "2026-11-21T10:15:00.000Z"}""")
public record HeldItem(
        HeldKind kind,

        @Schema(description = "A keyed hash of the address or e-mail address; a campaign's id")
        String key,

        @Schema(description = "Payments that failed in the window")
        long failed,

        @Schema(description = "Payments that succeeded in it, counted as far as it mattered")
        long captured,

        @Schema(description = "Whether new gifts are refused; a campaign's never are")
        boolean refuses,

        Instant since,
        Instant until) {

    static HeldItem of(Hold hold) {
        return new HeldItem(
                hold.key().kind(),
                hold.key().key(),
                hold.failed(),
                hold.captured(),
                hold.key().kind().refuses(),
                hold.since().truncatedTo(ChronoUnit.MILLIS),
                hold.until().truncatedTo(ChronoUnit.MILLIS));
    }
}
