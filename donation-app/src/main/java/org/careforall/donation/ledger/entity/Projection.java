// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.ledger.entity;

import static org.careforall.platform.database.Columns.instant;
import static org.careforall.platform.database.Columns.timestamp;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.careforall.donation.horizon.Horizon;

/**
 * Carries what was booked to the accounts' stored balances and statements, in batches and after the commit: a balance
 * updated by each settlement would be one hot row ({@code provider_clearing}) that all of them wait for.
 *
 * <p>Only what lies before the {@link Horizon} is carried over, in the order of {@code booked_at}, so that the lines of an
 * account are written in the order in which they will always be read.
 */
public final class Projection {

    /** One projector at a time; another one that comes meanwhile has nothing to do. */
    private static final String CLAIM = "select until from ledger_projection for update skip locked";

    /** Where a batch ends when there is more than one: at a moment, for a transaction is carried over as a whole. */
    private static final String CUT = """
            select booked_at from ledger_transaction where booked_at >= ? and booked_at < ?
            order by booked_at offset ? limit 1""";

    private static final String CARRY = """
            with fresh as materialized (
                select e.account, e.currency, t.booked_at, e.transaction_id, e.line, e.amount
                from ledger_transaction t join ledger_entry e on e.transaction_id = t.id
                where t.booked_at >= ? and t.booked_at < ?),
            lines as (
                insert into account_line (account, currency, booked_at, transaction_id, line, amount, balance)
                select account, currency, booked_at, transaction_id, line, amount, coalesce(b.balance, 0) + sum(amount)
                    over (partition by account, currency order by booked_at, transaction_id, line)
                from fresh left join account_balance b using (account, currency))
            insert into account_balance (account, currency, balance)
            select account, currency, sum(amount) from fresh group by account, currency order by account, currency
            on conflict (account, currency) do update set balance = account_balance.balance + excluded.balance""";

    private static final String ADVANCE = "update ledger_projection set until = ?";
    private static final String UNTIL = "select until from ledger_projection";

    /** While nothing is booked, the moment up to which statements are final moves on in steps, to spare the disk. */
    private static final Duration IDLE_STEP = Duration.ofSeconds(5);

    private Projection() {}

    /** Up to which moment statements are final; nothing before it changes any more. */
    public static Instant until(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(UNTIL);
                ResultSet row = select.executeQuery()) {
            row.next();
            return instant(row, "until");
        }
    }

    /**
     * Carries over a bounded number of transactions, in the caller's transaction.
     *
     * @param atOnce about how many; those of one moment stay together
     * @return whether there are more to be carried over now
     */
    public static boolean advance(Connection connection, int atOnce) throws SQLException {
        Optional<Instant> claimed = moment(connection, CLAIM);
        if (claimed.isEmpty()) {
            return false;
        }
        Instant from = claimed.get();
        Instant horizon = Horizon.settledBefore(connection);
        if (!horizon.isAfter(from)) {
            return false;
        }
        Optional<Instant> cut = moment(connection, CUT, timestamp(from), timestamp(horizon), atOnce);
        // more than a batch booked in one moment goes over as a whole
        Instant to = cut.map(at -> at.isAfter(from) ? at : at.plus(1, ChronoUnit.MICROS))
                .orElse(horizon);
        boolean booked = run(connection, CARRY, timestamp(from), timestamp(to)) > 0;
        if (booked || cut.isPresent() || from.plus(IDLE_STEP).isBefore(to)) {
            run(connection, ADVANCE, timestamp(to));
        }
        return cut.isPresent();
    }

    private static Optional<Instant> moment(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement select = prepare(connection, sql, values);
                ResultSet row = select.executeQuery()) {
            return row.next() ? Optional.of(instant(row, row.getMetaData().getColumnName(1))) : Optional.empty();
        }
    }

    private static int run(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = prepare(connection, sql, values)) {
            return statement.executeUpdate();
        }
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }
}
