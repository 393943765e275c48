// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.ledger.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.careforall.donation.ledger.entity.AccountBalance;
import org.careforall.donation.ledger.entity.AccountBalances;
import org.careforall.donation.ledger.entity.AccountBalances.Position;
import org.careforall.donation.ledger.entity.Projection;
import org.careforall.platform.database.Database;
import org.careforall.platform.paging.Cursor;
import org.careforall.platform.paging.PageRequest;

/** Reads the balances of all accounts. */
@ApplicationScoped
public class ReadAccounts {

    private Database database;

    /** For CDI's proxies. */
    protected ReadAccounts() {}

    /** Made by CDI. */
    @Inject
    public ReadAccounts(Database database) {
        this.database = database;
    }

    /**
     * A page of balances.
     *
     * @param asOf the moment before which everything counts
     * @param next null on the last page
     */
    public record Balances(Instant asOf, List<AccountBalance> items, String next) {}

    /**
     * A page of all accounts that were ever booked on.
     *
     * @param asOf a moment; one that is not final yet is taken back to the last that is. Empty: now, with all that is
     *     committed
     */
    public Balances page(Optional<Instant> asOf, PageRequest request) {
        Asked asked = request.after()
                .map(after -> Cursor.read(after, ReadAccounts::asked))
                .orElse(new Asked(asOf, Position.FIRST));
        int limit = request.limit() + 1;
        return database.with(connection -> {
            if (asked.asOf().isEmpty()) {
                Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
                List<AccountBalance> found = AccountBalances.now(connection, asked.after(), limit);
                return page(now, Optional.empty(), found, request.limit());
            }
            Instant moment = earlier(asked.asOf().get(), Projection.until(connection));
            List<AccountBalance> found = AccountBalances.asOf(connection, moment, asked.after(), limit);
            return page(moment, Optional.of(moment), found, request.limit());
        });
    }

    /** The moment goes with the cursor, so that all pages stand for the same one. */
    private record Asked(Optional<Instant> asOf, Position after) {}

    private static Balances page(Instant shown, Optional<Instant> asOf, List<AccountBalance> found, int limit) {
        if (found.size() <= limit) {
            return new Balances(shown, found, null);
        }
        AccountBalance last = found.get(limit - 1);
        String moment = asOf.map(Instant::toString).orElse("");
        return new Balances(
                shown,
                found.subList(0, limit),
                Cursor.encode(moment, last.account(), last.balance().currency()));
    }

    private static Asked asked(List<String> parts) {
        Optional<Instant> asOf =
                Optional.of(parts.get(0)).filter(text -> !text.isEmpty()).map(Instant::parse);
        return new Asked(asOf, new Position(parts.get(1), parts.get(2)));
    }

    static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
