// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.ledger.boundary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Instant;
import java.util.List;
import org.careforall.donation.csv.CsvLine;
import org.careforall.donation.csv.CsvStyle;
import org.careforall.donation.ledger.control.ReadStatement;
import org.careforall.donation.ledger.control.StatementPeriod;
import org.careforall.donation.ledger.entity.StatementLine;

/** A statement as a file: a line with the opening balance, the lines, one with the closing balance. */
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

    static void write(Writer writer, CsvStyle style, StatementPeriod period, ReadStatement statements)
            throws IOException {
        writer.write(HEADER);
        writer.write(balance(style, period, period.from(), "OPENING", period.opening()));
        statements.all(period, lines -> write(writer, style, period, lines));
        writer.write(balance(style, period, period.to(), "CLOSING", period.closing()));
    }

    private static void write(Writer writer, CsvStyle style, StatementPeriod period, List<StatementLine> lines) {
        try {
            for (StatementLine line : lines) {
                writer.write(CsvLine.of(List.of(
                        period.account().name(),
                        period.currency(),
                        style.time(line.bookedAt()),
                        line.kind().name(),
                        Boolean.toString(line.reversal()),
                        style.amount(line.amount(), period.currency()),
                        style.amount(line.balance(), period.currency()),
                        line.transactionId().toString(),
                        Integer.toString(line.line()),
                        line.donationId().toString(),
                        line.campaignId().toString(),
                        style.time(line.occurredAt()))));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String balance(CsvStyle style, StatementPeriod period, Instant at, String kind, long balance) {
        return CsvLine.of(List.of(
                period.account().name(),
                period.currency(),
                style.time(at),
                kind,
                "",
                "",
                style.amount(balance, period.currency()),
                "",
                "",
                "",
                "",
                ""));
    }
}
