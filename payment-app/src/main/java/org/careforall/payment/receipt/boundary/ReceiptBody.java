// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.receipt.boundary;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.ZoneId;
import org.careforall.events.Money;
import org.careforall.platform.json.DayOrTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Money that staff saw arrive. */
@Schema(name = "ReceiptBody")
public record ReceiptBody(
        @NotNull @Schema(description = "Minor units", required = true)
        Money amount,

        @Schema(
                implementation = String.class,
                description = "When it came: a date, meant in RECEIPT_ZONE, or a time; left out: now",
                examples = "2026-12-31",
                nullable = true)
        DayOrTime receivedAt,

        @Size(max = 200) @Schema(examples = "bank statement 17/2026", nullable = true)
        String reference) {

    /** What is asked, with the moment that a date means: two ways to say it are one request. */
    public record Asked(Money amount, Instant receivedAt, String reference) {}

    /** The same, where a date is one of this zone. */
    public Asked in(ZoneId zone) {
        return new Asked(amount, receivedAt == null ? null : receivedAt.from(zone), reference);
    }
}
