// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.careforall.donation.DonationDatabase;
import org.careforall.donation.donation.entity.Gift;
import org.careforall.donation.ledger.entity.Balances;
import org.careforall.donation.ledger.entity.CampaignBalance;
import org.careforall.donation.log.control.ExportLog;
import org.careforall.platform.database.Database;
import org.careforall.platform.id.Ids;
import org.careforall.standalone.EmbeddedDatabase;
import org.careforall.transparency.leaf.CampaignTotals;
import org.careforall.transparency.leaf.ExportLines;
import org.careforall.transparency.verify.ExportCheck;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Somebody with the database's password against the offline verifier. Each test makes good what it spoiled. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExportLogTest {

    private static final String OFF = "alter table %s disable trigger user";
    private static final String ON = "alter table %s enable trigger user";

    private EmbeddedDatabase cluster;
    private Bookings bookings;
    private UUID campaign;
    private UUID booked;
    private long leaf;

    @BeforeAll
    void start() {
        cluster = DonationDatabase.started();
        bookings = new Bookings(cluster.dataSource("donation"));
    }

    @AfterAll
    void stop() {
        cluster.close();
    }

    @BeforeEach
    void someGifts() throws SQLException {
        campaign = Ids.next();
        Gift gift = bookings.paidAndPartlyRefunded(campaign);
        bookings.paidAndPartlyRefunded(70, () -> campaign);
        bookings.paidAndPartlyRefunded(70, Ids::next);
        bookings.keepUp();
        booked = bookings.commit(connection -> {
            try (var select = connection.prepareStatement(
                    "select id from ledger_transaction where donation_id = ? and kind = 'CAPTURE'")) {
                select.setObject(1, gift.id());
                try (var row = select.executeQuery()) {
                    row.next();
                    return row.getObject(1, UUID.class);
                }
            }
        });
        leaf = bookings.number("select leaf_index from log_leaf where transaction_id = '" + booked + "'");
    }

    @Test
    void anHonestLogIsVerifiedAndItsTotalsAreThoseOfTheLedger() throws SQLException {
        assertThat(findings()).isEmpty();

        CampaignBalance balance = bookings.commit(connection -> Balances.ofCampaign(connection, campaign, "USD"));
        assertThat(export())
                .contains(ExportLines.totals(new CampaignTotals(
                        campaign.toString(),
                        "USD",
                        balance.captured(),
                        balance.refunded(),
                        balance.raised(),
                        balance.transactions())));
    }

    @Test
    void oneCentChangedBySqlIsFoundAndTheEntryNamed() throws SQLException {
        String entry = "ledger_entry set amount = amount %s where transaction_id = '" + booked
                + "' and account = 'campaign:" + campaign + "'";
        spoil("ledger_entry", "update " + entry.formatted("+ 1"));

        assertThat(findings())
                .anyMatch(finding -> finding.startsWith(named()) && finding.contains("does not say what was logged"))
                .anyMatch(finding -> finding.startsWith(named()) && finding.contains("does not balance"))
                .allMatch(finding -> finding.startsWith("leaf " + leaf + ","));

        spoil("ledger_entry", "update " + entry.formatted("- 1"));
        assertThat(findings()).isEmpty();
    }

    @Test
    void moneyMovedInBalanceToTheFeesIsFound() throws SQLException {
        String entry = "update ledger_entry set amount = amount + case account when 'fees' then %s else -(%s) end"
                + " where transaction_id = '" + booked + "' and account in ('fees', 'campaign:" + campaign + "')";
        spoil("ledger_entry", entry.formatted("100", "100"));

        assertThat(findings()).singleElement().asString().startsWith(named());

        spoil("ledger_entry", entry.formatted("-100", "-100"));
    }

    @Test
    void everyColumnOfATransactionIsBound() throws SQLException {
        for (String column : List.of("donation_id", "campaign_id", "kind", "reversal", "occurred_at")) {
            String changed =
                    switch (column) {
                        case "kind" -> "case kind when 'HOLD' then 'CAPTURE' else 'HOLD' end";
                        case "reversal" -> "not reversal";
                        case "occurred_at" -> "occurred_at + interval '1 microsecond'";
                        default -> "gen_random_uuid()";
                    };
            String before = "create table kept as select * from ledger_transaction where id = '" + booked + "'";
            bookings.execute(before);
            spoil(
                    "ledger_transaction",
                    "update ledger_transaction set " + column + " = " + changed + " where id = '" + booked + "'");

            assertThat(findings())
                    .as(column)
                    .anyMatch(finding -> finding.startsWith("leaf " + leaf + ", transaction " + booked));

            spoil(
                    "ledger_transaction",
                    "update ledger_transaction t set %1$s = kept.%1$s from kept where t.id = kept.id"
                            .formatted(column));
            bookings.execute("drop table kept");
        }
        assertThat(findings()).isEmpty();
    }

    @Test
    void aDeletedTransactionIsNamed() throws SQLException {
        bookings.execute(
                "create table kept as select * from ledger_transaction where id = '" + booked + "'",
                "create table kept_lines as select * from ledger_entry where transaction_id = '" + booked + "'");
        spoil("ledger_transaction", "delete from ledger_transaction where id = '" + booked + "'");
        spoil("ledger_entry", "delete from ledger_entry where transaction_id = '" + booked + "'");

        assertThat(findings())
                .anyMatch(finding -> finding.startsWith("leaf " + leaf + ", transaction " + booked)
                        && finding.contains("no such transaction"));

        spoil("ledger_transaction", "insert into ledger_transaction select * from kept");
        spoil("ledger_entry", "insert into ledger_entry select * from kept_lines");
        bookings.execute("drop table kept", "drop table kept_lines");
        assertThat(findings()).isEmpty();
    }

    @Test
    void aBookingThatWasKeptOutOfTheLogShowsInTheTotals() throws SQLException {
        bookings.execute("alter table ledger_transaction disable trigger log_pending_fill");
        bookings.paidAndPartlyRefunded(campaign);
        bookings.execute("alter table ledger_transaction enable trigger log_pending_fill");
        spoil("ledger_transaction", """
                update ledger_transaction t set booked_at = booked_at - interval '5 minutes'
                where not exists (select from log_leaf l where l.transaction_id = t.id)""");
        bookings.keepUp();

        assertThat(findings()).singleElement().asString().startsWith("campaign " + campaign + " in USD: the ledger's");

        bookings.execute("""
                insert into log_pending select id from ledger_transaction t
                where not exists (select from log_leaf l where l.transaction_id = t.id)""");
        bookings.keepUp();
        assertThat(findings()).isEmpty();
    }

    @Test
    void alteredTilesAreFoundAndNeverSigned() throws SQLException {
        long last = bookings.number("select max(index) from log_tile where level = 0");
        String keep = "create table kept as select * from log_tile where level = 0 and index = " + last;
        bookings.execute(keep);
        spoil(
                "log_tile",
                "update log_tile set hashes = sha256('x') || substring(hashes from 33) where level = 0 and index = "
                        + last);

        assertThat(findings()).anyMatch(finding -> finding.startsWith("log: the leaves' hashes lead to the root"));
        bookings.paidAndPartlyRefunded(campaign);
        assertThatThrownBy(bookings::keepUp).hasMessageContaining("nothing more is signed");

        spoil("log_tile", """
                update log_tile t set hashes = kept.hashes || substring(t.hashes from length(kept.hashes) + 1)
                from kept where (t.level, t.index) = (kept.level, kept.index)""");
        bookings.execute("drop table kept");
        bookings.keepUp();
        assertThat(findings()).isEmpty();
    }

    private String named() {
        return "leaf " + leaf + ", transaction " + booked + ", campaign " + campaign + ": ";
    }

    private void spoil(String table, String statement) throws SQLException {
        bookings.execute(OFF.formatted(table), statement, ON.formatted(table));
    }

    private List<String> export() {
        List<String> lines = new ArrayList<>();
        ExportLog export = new ExportLog(new Database(cluster.dataSource("donation")));
        export.write(export.begin(), lines::addAll);
        return lines;
    }

    private List<String> findings() {
        List<String> found = new ArrayList<>();
        ExportCheck check =
                new ExportCheck(Optional.of(Bookings.KEY.verifier().toString()), Optional.empty(), found::add);
        export().forEach(check::line);
        check.finish();
        return found;
    }
}
