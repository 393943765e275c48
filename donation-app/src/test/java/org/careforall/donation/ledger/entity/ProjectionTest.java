// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.ledger.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.careforall.donation.DonationDatabase;
import org.careforall.donation.donation.Gifts;
import org.careforall.donation.horizon.Horizon;
import org.careforall.events.Money;
import org.careforall.platform.id.Ids;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Stored balances and statements say what the ledger says, and what was said of the past stays. */
class ProjectionTest {

    private static final int AT_ONCE = 3;

    private final UUID campaign = Ids.next();
    private final Account account = Account.ofCampaign(campaign);
    private Connection connection;

    @BeforeEach
    void connect() throws SQLException {
        connection = DonationDatabase.source().getConnection();
        connection.setAutoCommit(false);
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @Test
    void balancesAreRightBeforeWhileAndAfterTheyAreCarriedOver() throws SQLException {
        for (int i = 1; i <= 10; i++) {
            book(connection, i * 100L);
            connection.commit();
            assertThat(now()).isEqualTo(summedUp());
        }
        settle();
        assertThat(now()).isEqualTo(summedUp());
        assertThat(now()).containsEntry(account.name() + " USD", 5_500L);
        assertThat(stored()).isEqualTo(summedUp());
    }

    @Test
    void pagesOfAccountsHoldEachAccountOnceWithAllThatIsOnIt() throws SQLException {
        book(connection, 100);
        connection.commit();
        settle();
        book(connection, 23);
        connection.commit();

        Map<String, Long> paged = new TreeMap<>();
        AccountBalances.Position after = AccountBalances.Position.FIRST;
        List<AccountBalance> page = AccountBalances.now(connection, after, 2);
        while (!page.isEmpty()) {
            for (AccountBalance one : page) {
                assertThat(paged.put(key(one), one.balance().amount())).isNull();
                after = new AccountBalances.Position(
                        one.account(), one.balance().currency());
            }
            page = AccountBalances.now(connection, after, 2);
        }
        assertThat(paged).isEqualTo(summedUp()).containsEntry(account.name() + " USD", 123L);
    }

    @Test
    void aStatementRunsFromItsOpeningToItsClosingBalance() throws SQLException {
        for (long amount : new long[] {500, -200, 40}) {
            book(connection, amount);
            connection.commit();
        }
        settle();
        List<StatementLine> lines = lines(Projection.until(connection));

        assertThat(lines).extracting(StatementLine::amount).containsExactly(500L, -200L, 40L);
        assertThat(lines).extracting(StatementLine::balance).containsExactly(500L, 300L, 340L);
        assertThat(lines).isSortedAccordingTo(Comparator.comparing(StatementLine::bookedAt));
        Instant second = lines.get(1).bookedAt();
        assertThat(AccountBalances.asOf(connection, account, "USD", second)).isEqualTo(500);
        assertThat(AccountBalances.asOf(connection, account, "USD", second.plusNanos(1_000)))
                .isEqualTo(300);
        assertThat(AccountBalances.asOf(connection, account, "USD", lines.get(0).bookedAt()))
                .isZero();
    }

    @Test
    void whatALongTransactionBooksIsNeverBookedIntoAStatementThatWasGivenOut() throws SQLException {
        try (Connection slow = DonationDatabase.source().getConnection()) {
            slow.setAutoCommit(false);
            book(slow, 1_000);
            book(connection, 1);
            connection.commit();
            passBeyond(Instant.now());

            advance();
            // the younger one is committed, but the older one may still come before it: neither is final
            assertThat(lines(Projection.until(connection))).isEmpty();
            assertThat(now()).containsEntry(account.name() + " USD", 1L);
            slow.commit();
        }
        settle();
        assertThat(lines(Projection.until(connection)))
                .extracting(StatementLine::balance)
                .containsExactly(1_000L, 1_001L);
    }

    @Test
    void aClockThatWasSetBackBooksNothingIntoThePast() throws SQLException {
        settle();
        Instant until = Projection.until(connection);
        try (Statement statement = connection.createStatement()) {
            statement.execute("alter table ledger_transaction alter booked_at set default now() - interval '1 hour'");
            book(connection, 700);
            connection.commit();
            statement.execute("alter table ledger_transaction alter booked_at set default now()");
        }
        connection.commit();
        assertThat(lines(until)).isEmpty();
        settle();

        assertThat(lines(Projection.until(connection)))
                .extracting(StatementLine::amount)
                .containsExactly(700L);
        assertThat(lines(Projection.until(connection)).get(0).bookedAt()).isAfterOrEqualTo(until);
    }

    @Test
    void twoProjectorsAtOnceCarryNothingOverTwice() throws SQLException {
        book(connection, 300);
        connection.commit();
        passBeyond(Instant.now());
        try (Connection other = DonationDatabase.source().getConnection()) {
            other.setAutoCommit(false);
            Projection.advance(connection, AT_ONCE);
            assertThat(Projection.advance(other, AT_ONCE)).isFalse();
            connection.commit();
            other.commit();
        }
        settle();
        assertThat(stored()).isEqualTo(summedUp());
    }

    @Test
    void moreOfOneMomentThanABatchTakesIsCarriedOver() throws SQLException {
        for (int i = 0; i < 3 * AT_ONCE; i++) {
            book(connection, 5);
        }
        connection.commit();
        settle();
        assertThat(lines(Projection.until(connection))).hasSize(3 * AT_ONCE);
        assertThat(stored()).isEqualTo(summedUp());
    }

    /** Carries everything over that is committed now. */
    private void settle() throws SQLException {
        Instant booked = Instant.now();
        passBeyond(booked);
        while (Projection.until(connection).isBefore(booked)) {
            // idle steps are larger than the wait
            book(connection, 1, Account.SUSPENSE);
            connection.commit();
            passBeyond(Instant.now());
            advance();
        }
    }

    private void advance() throws SQLException {
        boolean more = true;
        while (more) {
            more = Projection.advance(connection, AT_ONCE);
            connection.commit();
        }
    }

    /** Until the horizon, if nobody held it, would lie behind the moment. */
    private void passBeyond(Instant moment) throws SQLException {
        Instant enough = moment.plus(Horizon.MARGIN);
        while (!Instant.now().isAfter(enough)) {
            Thread.onSpinWait();
        }
        connection.rollback();
    }

    private void book(Connection on, long amount) throws SQLException {
        book(on, amount, account);
    }

    private void book(Connection on, long amount, Account to) throws SQLException {
        LedgerTransaction transaction = new LedgerTransaction(
                Ids.next(),
                Ids.next(),
                campaign,
                TransactionKind.CAPTURE,
                false,
                Ids.next(),
                Gifts.NOON,
                List.of(
                        new Posting(Account.PROVIDER_CLEARING, new Money(-amount, "USD")),
                        new Posting(to, new Money(amount, "USD"))));
        Ledger.append(on, List.of(transaction));
    }

    private List<StatementLine> lines(Instant before) throws SQLException {
        return StatementLines.page(
                connection, account, "USD", StatementLine.Position.before(Instant.EPOCH), before, 1_000);
    }

    private Map<String, Long> now() throws SQLException {
        Map<String, Long> found = new TreeMap<>();
        for (AccountBalance one : AccountBalances.now(connection, AccountBalances.Position.FIRST, 1_000_000)) {
            found.put(key(one), one.balance().amount());
        }
        return found;
    }

    private static String key(AccountBalance one) {
        return one.account() + " " + one.balance().currency();
    }

    private Map<String, Long> summedUp() throws SQLException {
        return read("select account || ' ' || currency, sum(amount) from ledger_entry group by 1");
    }

    private Map<String, Long> stored() throws SQLException {
        return read("select account || ' ' || currency, balance from account_balance");
    }

    private Map<String, Long> read(String sql) throws SQLException {
        Map<String, Long> found = new TreeMap<>();
        try (PreparedStatement select = connection.prepareStatement(sql);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                found.put(row.getString(1), row.getLong(2));
            }
        }
        return found;
    }
}
