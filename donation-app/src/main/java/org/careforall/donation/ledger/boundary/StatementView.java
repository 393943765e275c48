// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.ledger.boundary;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.careforall.donation.ledger.control.ReadStatement;
import org.careforall.donation.ledger.control.StatementPeriod;
import org.careforall.donation.ledger.entity.StatementLine;
import org.careforall.events.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A statement, or a page of its lines: opening and closing are those of the whole period on every page. */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "Statement", example = """
                {"account": "fees", "currency": "USD", "from": "2026-11-01T00:00:00Z", "to": "2026-12-01T00:00:00Z",
                 "opening": {"amount": 0, "currency": "USD"}, "closing": {"amount": 106, "currency": "USD"}, "lines":
                 [{"bookedAt": "2026-11-21T10:06:00.120Z", "transactionId": "01931f6e-0000-7000-8000-000000000009",
                   "line": 2, "kind": "CAPTURE", "reversal": false,
                   "donationId": "01931f6e-0000-7000-8000-000000000003",
                   "campaignId": "01931f6e-0000-7000-8000-000000000002", "occurredAt": "2026-11-21T10:06:00.000Z",
                   "amount": 106, "balance": 106}], "next": null}""")
public record StatementView(
        String account,
        String currency,

        @Schema(description = "Booked at this moment or later")
        Instant from,

        @Schema(description = "Booked before it; what was asked for, or the last moment that is final")
        Instant to,

        Money opening,
        Money closing,
        List<StatementLine> lines,
        @Schema(nullable = true) String next) {

    static StatementView of(ReadStatement.Part part) {
        StatementPeriod period = part.period();
        return new StatementView(
                period.account().name(),
                period.currency(),
                period.from(),
                period.to(),
                new Money(period.opening(), period.currency()),
                new Money(period.closing(), period.currency()),
                part.lines(),
                part.next());
    }
}
