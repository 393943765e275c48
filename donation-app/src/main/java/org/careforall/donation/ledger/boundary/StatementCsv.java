// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.ledger.boundary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Instant;
import java.util.List;
import org.careforall.donation.csv.CsvLine;
import org.careforall.donation.ledger.control.ReadStatement;
import org.careforall.donation.ledger.control.StatementPeriod;
import org.careforall.donation.ledger.entity.StatementLine;

/** A statement as a file: a line with the opening balance, the lines, one with the closing balance. Minor units. */
final class StatementCsv {

    private static final String HEADER = CsvLine.of(List.of(
            "account",
            "currency",
            "bookedAt",
            "kind",
            "reversal",
            "amount",
            "balance",
            "transactionId",
            "line",
            "donationId",
            "campaignId",
            "occurredAt"));

    private StatementCsv() {}

    static void write(Writer writer, StatementPeriod period, ReadStatement statements) throws IOException {
        writer.write(HEADER);
        writer.write(balance(period, period.from(), "OPENING", period.opening()));
        statements.all(period, lines -> write(writer, period, lines));
        writer.write(balance(period, period.to(), "CLOSING", period.closing()));
    }

    private static void write(Writer writer, StatementPeriod period, List<StatementLine> lines) {
        try {
            for (StatementLine line : lines) {
                writer.write(CsvLine.of(List.of(
                        period.account().name(),
                        period.currency(),
                        line.bookedAt().toString(),
                        line.kind().name(),
                        Boolean.toString(line.reversal()),
                        Long.toString(line.amount()),
                        Long.toString(line.balance()),
                        line.transactionId().toString(),
                        Integer.toString(line.line()),
                        line.donationId().toString(),
                        line.campaignId().toString(),
                        line.occurredAt().toString())));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String balance(StatementPeriod period, Instant at, String kind, long balance) {
        return CsvLine.of(List.of(
                period.account().name(),
                period.currency(),
                at.toString(),
                kind,
                "",
                "",
                Long.toString(balance),
                "",
                "",
                "",
                "",
                ""));
    }
}
