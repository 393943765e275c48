// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.DataSource;
import org.careforall.donation.DonationDatabase;
import org.careforall.platform.id.Ids;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The database itself refuses what a ledger must never be, whoever asks it to. */
class LedgerInDatabaseTest {

    private final DataSource database = DonationDatabase.source();
    private final UUID transaction = Ids.next();

    @Test
    void aBalancedTransactionIsTaken() throws SQLException {
        inOneTransaction(header(), line(1, "provider_clearing", -500), line(2, "fees", 500));

        assertThat(lines()).isEqualTo(2);
    }

    @Test
    void anUnbalancedTransactionIsRefusedAtCommit() {
        assertThatThrownBy(() -> inOneTransaction(header(), line(1, "provider_clearing", -500), line(2, "fees", 499)))
                .hasMessageContaining("does not sum to zero");
        assertThat(lines()).isZero();
    }

    @Test
    void eachCurrencyBalancesForItself() {
        assertThatThrownBy(() -> inOneTransaction(
                        header(),
                        line(1, "provider_clearing", -500),
                        line(2, "fees", 500).replace("'USD'", "'EUR'")))
                .hasMessageContaining("does not sum to zero");
    }

    @Test
    void aTransactionWithoutLinesIsRefused() {
        assertThatThrownBy(() -> inOneTransaction(header())).hasMessageContaining("does not sum to zero");
    }

    @Test
    void aLineWithoutItsTransactionIsRefused() {
        assertThatThrownBy(() -> inOneTransaction(line(1, "provider_clearing", -500), line(2, "fees", 500)))
                .hasMessageContaining("without its transaction");
    }

    @Test
    void aBookedTransactionTakesNoMoreLinesNotEvenBalancedOnes() throws SQLException {
        inOneTransaction(header(), line(1, "provider_clearing", -500), line(2, "fees", 500));

        assertThatThrownBy(() -> inOneTransaction(line(3, "fees", 7), line(4, "suspense", -7)))
                .hasMessageContaining("booked before");
    }

    @Test
    void oneCauseIsBookedOnce() throws SQLException {
        UUID cause = Ids.next();
        inOneTransaction(header(transaction, cause), line(1, "provider_clearing", -500), line(2, "fees", 500));

        assertThatThrownBy(() -> inOneTransaction(header(Ids.next(), cause))).hasMessageContaining("booked_once");
    }

    @Test
    void aLineOfNothingIsRefused() {
        assertThatThrownBy(() -> inOneTransaction(header(), line(1, "fees", 0))).hasMessageContaining("amount");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update ledger_entry set amount = amount + 1",
                "update ledger_transaction set kind = 'REFUND'",
                "delete from ledger_entry",
                "delete from ledger_transaction",
                "truncate ledger_entry",
                "truncate ledger_transaction",
                "update donation_transition set to_status = 'CAPTURED'",
                "delete from donation_transition"
            })
    void nothingIsChangedOrDeleted(String statement) {
        assertThatThrownBy(() -> inOneTransaction(statement)).hasMessageContaining("append-only");
    }

    private String header() {
        return header(transaction, Ids.next());
    }

    private static String header(UUID id, UUID cause) {
        return """
            insert into ledger_transaction
                (id, donation_id, campaign_id, kind, reversal, cause_event_id, occurred_at)
            values ('%s', '%s', '%s', 'CAPTURE', false, '%s', now())""".formatted(id, Ids.next(), Ids.next(), cause);
    }

    private String line(int number, String account, long amount) {
        return """
            insert into ledger_entry (transaction_id, line, account, amount, currency)
            values ('%s', %d, '%s', %d, 'USD')""".formatted(transaction, number, account, amount);
    }

    private void inOneTransaction(String... statements) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (String one : statements) {
                statement.execute(one);
            }
            connection.commit();
        }
    }

    private int lines() {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select count(*) from ledger_entry where transaction_id = '" + transaction + "'")) {
            row.next();
            return row.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
