// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.ledger.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.UUID;
import java.util.function.Consumer;
import org.careforall.donation.ledger.entity.Account;
import org.careforall.donation.ledger.entity.AccountBalances;
import org.careforall.donation.ledger.entity.Projection;
import org.careforall.donation.ledger.entity.StatementLine;
import org.careforall.donation.ledger.entity.StatementLines;
import org.careforall.platform.database.Database;
import org.careforall.platform.json.Rfc3339;
import org.careforall.platform.paging.Cursor;
import org.careforall.platform.paging.PageRequest;
import org.careforall.platform.problem.Problems;

/**
 * Reads the statement of one account in one currency. It ends at a moment before which nothing is booked any more, so that
 * the same question always gets the same answer.
 */
@ApplicationScoped
public class ReadStatement {

    private static final Instant BEGINNING = Instant.parse("1970-01-01T00:00:00Z");
    private static final int EXPORT_AT_ONCE = 500;

    private Database database;

    /** For CDI's proxies. */
    protected ReadStatement() {}

    /** Made by CDI. */
    @Inject
    public ReadStatement(Database database) {
        this.database = database;
    }

    /** A part of a statement; {@code next} is null on the last. */
    public record Part(StatementPeriod period, List<StatementLine> lines, String next) {}

    /**
     * What a statement is about.
     *
     * @param currency may be left out when the account has only one
     * @param from from the beginning when left out
     * @param to what is final when left out or later than that
     * @throws org.careforall.platform.problem.ProblemException 404 when nothing was ever booked on such an account; 422 when
     *     the currency is missing or not the account's, or the period ends before it begins
     */
    public StatementPeriod period(String account, Optional<String> currency, Optional<Instant> from, Instant to) {
        return database.with(connection -> period(connection, new Account(account), currency, from, to));
    }

    private static StatementPeriod period(
            Connection connection, Account account, Optional<String> asked, Optional<Instant> from, Instant to)
            throws SQLException {
        SortedSet<String> currencies = AccountBalances.currencies(connection, account);
        if (currencies.isEmpty()) {
            throw Problems.notFound("account");
        }
        String currency = asked.orElse(currencies.first());
        if (!currencies.contains(currency) || asked.isEmpty() && currencies.size() > 1) {
            throw Problems.invalid("currency", "must be one of " + String.join(", ", currencies));
        }
        Instant end = ReadAccounts.earlier(to, Projection.until(connection));
        Instant begin = from.orElse(BEGINNING);
        if (begin.isAfter(end)) {
            throw Problems.invalid("from", "must not be later than to, nor than " + end);
        }
        return new StatementPeriod(
                account,
                currency,
                begin,
                end,
                AccountBalances.asOf(connection, account, currency, begin),
                AccountBalances.asOf(connection, account, currency, end));
    }

    /** A page of it. A cursor holds the end that the first page had, so that all of them are of one statement. */
    public Part page(
            String account,
            Optional<String> currency,
            Optional<Instant> from,
            Optional<Instant> to,
            PageRequest request) {
        Optional<Place> place = request.after().map(after -> Cursor.read(after, ReadStatement::place));
        StatementPeriod period = period(
                account, currency, from, place.map(Place::to).or(() -> to).orElse(Instant.MAX));
        StatementLine.Position after = place.map(Place::after).orElse(StatementLine.Position.before(period.from()));
        List<StatementLine> found = lines(period, after, request.limit() + 1);
        if (found.size() <= request.limit()) {
            return new Part(period, found, null);
        }
        List<StatementLine> shown = found.subList(0, request.limit());
        StatementLine last = shown.get(shown.size() - 1);
        return new Part(period, shown, Cursor.encode(period.to(), last.bookedAt(), last.transactionId(), last.line()));
    }

    /** All lines, a bounded number in memory at a time. */
    public void all(StatementPeriod period, Consumer<List<StatementLine>> sink) {
        StatementLine.Position after = StatementLine.Position.before(period.from());
        List<StatementLine> found;
        do {
            found = lines(period, after, EXPORT_AT_ONCE);
            sink.accept(found);
            after = found.isEmpty() ? after : found.get(found.size() - 1).position();
        } while (found.size() == EXPORT_AT_ONCE);
    }

    private List<StatementLine> lines(StatementPeriod period, StatementLine.Position after, int limit) {
        return database.with(connection ->
                StatementLines.page(connection, period.account(), period.currency(), after, period.to(), limit));
    }

    private record Place(Instant to, StatementLine.Position after) {}

    private static Place place(List<String> parts) {
        return new Place(
                Rfc3339.parse(parts.get(0)),
                new StatementLine.Position(
                        Rfc3339.parse(parts.get(1)), UUID.fromString(parts.get(2)), Integer.parseInt(parts.get(3))));
    }
}
