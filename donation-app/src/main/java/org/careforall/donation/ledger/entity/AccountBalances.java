// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.ledger.entity;

import static org.careforall.platform.database.Columns.timestamp;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.careforall.events.Money;

/** The balances of all accounts, in the order of their names and currencies. */
public final class AccountBalances {

    /**
     * Stored, and the short tail that is not carried over yet; in one statement, which sees one state of both. Of the first n
     * accounts none lies behind the n stored ones, so each that is returned has both its parts.
     */
    private static final String NOW = """
            with stored as (
                select account, currency, balance from account_balance
                where (account, currency) > (?, ?) order by account, currency limit ?),
            tail as (
                select account, currency, amount from ledger_entry
                where (account, currency) > (?, ?) and transaction_id in (
                    select id from ledger_transaction where booked_at >= (select until from ledger_projection)))
            select account, currency, sum(balance)::bigint as balance
            from (select * from stored union all select * from tail) part
            group by account, currency order by account, currency limit ?""";

    private static final String AS_OF = """
            select b.account, b.currency, l.balance from account_balance b cross join lateral (
                select balance from account_line l
                where l.account = b.account and l.currency = b.currency and l.booked_at < ?
                order by booked_at desc, transaction_id desc, line desc limit 1) l
            where (b.account, b.currency) > (?, ?) order by b.account, b.currency limit ?""";

    private static final String ONE_AS_OF = """
            select balance from account_line where account = ? and currency = ? and booked_at < ?
            order by booked_at desc, transaction_id desc, line desc limit 1""";

    private static final String CURRENCIES = "select currency from account_balance where account = ?";

    private AccountBalances() {}

    /** Where a page goes on. */
    public record Position(String account, String currency) {

        /** Before all accounts. */
        public static final Position FIRST = new Position("", "");
    }

    /** What is on the accounts now. */
    public static List<AccountBalance> now(Connection connection, Position after, int limit) throws SQLException {
        String account = after.account();
        String currency = after.currency();
        return select(connection, NOW, account, currency, limit, account, currency, limit);
    }

    /** What was on the accounts just before a moment that is final; those that had no line before it are left out. */
    public static List<AccountBalance> asOf(Connection connection, Instant moment, Position after, int limit)
            throws SQLException {
        return select(connection, AS_OF, timestamp(moment), after.account(), after.currency(), limit);
    }

    /** What was on one account just before a moment that is final. */
    public static long asOf(Connection connection, Account account, String currency, Instant moment)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(ONE_AS_OF)) {
            select.setString(1, account.name());
            select.setString(2, currency);
            select.setObject(3, timestamp(moment));
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        }
    }

    /** The currencies that an account ever held; none when there is no such account. */
    public static SortedSet<String> currencies(Connection connection, Account account) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(CURRENCIES)) {
            select.setString(1, account.name());
            SortedSet<String> found = new TreeSet<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(row.getString(1));
                }
            }
            return found;
        }
    }

    private static List<AccountBalance> select(Connection connection, String sql, Object... values)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                select.setObject(i + 1, values[i]);
            }
            List<AccountBalance> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(new AccountBalance(
                            row.getString("account"), new Money(row.getLong("balance"), row.getString("currency"))));
                }
            }
            return found;
        }
    }
}
