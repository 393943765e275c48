// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.ledger.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.careforall.donation.DonationDatabase;
import org.careforall.donation.csv.CsvStyle;
import org.careforall.donation.donation.Gifts;
import org.careforall.donation.horizon.Horizon;
import org.careforall.donation.ledger.control.ReadStatement;
import org.careforall.donation.ledger.control.StatementPeriod;
import org.careforall.donation.ledger.entity.Account;
import org.careforall.donation.ledger.entity.Ledger;
import org.careforall.donation.ledger.entity.LedgerTransaction;
import org.careforall.donation.ledger.entity.Posting;
import org.careforall.donation.ledger.entity.Projection;
import org.careforall.donation.ledger.entity.StatementLine;
import org.careforall.donation.ledger.entity.TransactionKind;
import org.careforall.events.Money;
import org.careforall.platform.database.Database;
import org.careforall.platform.id.Ids;
import org.careforall.platform.paging.PageRequest;
import org.junit.jupiter.api.Test;

/** A statement as it is asked for: its pages and its file are of one and the same period. */
class StatementTest {

    private final UUID campaign = Ids.next();
    private final String account = Account.ofCampaign(campaign).name();
    private final ReadStatement statements = new ReadStatement(new Database(DonationDatabase.source()));

    @Test
    void pagesStayOfOneStatementWhileMoreIsBooked() throws SQLException {
        book("USD", 100, 20, 3);
        ReadStatement.Part first = part(1, Optional.empty());
        book("USD", 4_000);

        List<Long> balances = new ArrayList<>();
        ReadStatement.Part page = first;
        while (true) {
            page.lines().stream().map(StatementLine::balance).forEach(balances::add);
            assertThat(page.period()).isEqualTo(first.period());
            if (page.next() == null) {
                break;
            }
            page = part(1, Optional.of(page.next()));
        }
        assertThat(balances).containsExactly(100L, 120L, 123L);
        assertThat(first.period().opening()).isZero();
        assertThat(first.period().closing()).isEqualTo(123);
        assertThat(part(100, Optional.empty()).period().closing()).isEqualTo(4_123);
    }

    @Test
    void theFileHoldsOpeningLinesAndClosing() throws SQLException, IOException {
        book("USD", 100, -40);
        StringWriter file = new StringWriter();
        StatementPeriod period = statements.period(account, Optional.empty(), Optional.empty(), Instant.MAX);
        StatementCsv.write(file, CsvStyle.MACHINE, period, statements);

        List<String> lines = file.toString().lines().toList();
        assertThat(lines).hasSize(5);
        assertThat(lines.get(1)).contains(",OPENING,,,0,");
        assertThat(lines.get(3)).contains(account + ",USD,", ",CAPTURE,false,-40,60,");
        assertThat(lines.get(4)).contains(",CLOSING,,,60,");

        StringWriter sheet = new StringWriter();
        StatementCsv.write(sheet, CsvStyle.SPREADSHEET, period, statements);
        assertThat(sheet.toString().lines().toList().get(3)).contains(",CAPTURE,false,-0.40,0.60,");
    }

    @Test
    void anAccountWithTwoCurrenciesAsksForOneAndAnUnknownOneIsNotFound() throws SQLException {
        book("USD", 1);
        book("EUR", 2);
        assertThatThrownBy(() -> statements.period(account, Optional.empty(), Optional.empty(), Instant.MAX))
                .hasMessageContaining("422");
        assertThat(statements
                        .period(account, Optional.of("EUR"), Optional.empty(), Instant.MAX)
                        .closing())
                .isEqualTo(2);
        assertThatThrownBy(() -> statements.period("=1+1", Optional.empty(), Optional.empty(), Instant.MAX))
                .hasMessageContaining("404");
        Instant later = Instant.now().plusSeconds(60);
        assertThatThrownBy(() -> statements.period(account, Optional.of("USD"), Optional.of(later), Instant.MAX))
                .as("from a moment that is not final")
                .hasMessageContaining("422");
    }

    private ReadStatement.Part part(int limit, Optional<String> after) {
        return statements.page(
                account, Optional.empty(), Optional.empty(), Optional.empty(), new PageRequest(limit, after));
    }

    /** Each amount in a transaction of its own, carried over to the statement. */
    private void book(String currency, long... amounts) throws SQLException {
        try (Connection connection = DonationDatabase.source().getConnection()) {
            connection.setAutoCommit(false);
            for (long amount : amounts) {
                Ledger.append(connection, List.of(transaction(new Money(amount, currency))));
                connection.commit();
            }
            Instant enough = Instant.now().plus(Horizon.MARGIN);
            while (!Instant.now().isAfter(enough)) {
                LockSupport.parkNanos(1_000_000);
            }
            boolean more = true;
            while (more) {
                more = Projection.advance(connection, 1_000);
                connection.commit();
            }
        }
    }

    private LedgerTransaction transaction(Money money) {
        return new LedgerTransaction(
                Ids.next(),
                Ids.next(),
                campaign,
                TransactionKind.CAPTURE,
                false,
                Ids.next(),
                Gifts.NOON,
                List.of(
                        new Posting(Account.PROVIDER_CLEARING, money.withAmount(-money.amount())),
                        new Posting(Account.ofCampaign(campaign), money)));
    }
}
