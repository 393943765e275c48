// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.ledger.boundary;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.Optional;
import org.careforall.donation.csv.CsvStyle;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which part of an account a statement is about. */
public class StatementParameters {

    @Parameter(description = "May be left out when the account has only one", example = "USD")
    @QueryParam("currency")
    private String currency;

    @Parameter(
            description = "Booked at this moment or later; from the beginning when left out",
            example = "2026-11-01T00:00:00Z")
    @QueryParam("from")
    private Instant from;

    @Parameter(
            description = "Booked before this moment; left out, or not final yet: the last moment that is",
            example = "2026-12-01T00:00:00Z")
    @QueryParam("to")
    private Instant to;

    @Parameter(description = "Of a CSV file: machine, or spreadsheet for people", example = "spreadsheet")
    @QueryParam("csv")
    private String csv;

    CsvStyle style() {
        return CsvStyle.of(csv);
    }

    Optional<String> currency() {
        return Optional.ofNullable(currency);
    }

    Optional<Instant> from() {
        return Optional.ofNullable(from);
    }

    Optional<Instant> to() {
        return Optional.ofNullable(to);
    }
}
