// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.ledger.entity;

import static org.careforall.platform.database.Columns.instant;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.careforall.events.Money;

/** What was booked, read back. */
public final class Statements {

    private static final String OF_DONATION = """
            select t.*,
                (select array_agg(account order by line) from ledger_entry e where e.transaction_id = t.id) as accounts,
                (select array_agg(amount order by line) from ledger_entry e where e.transaction_id = t.id) as amounts,
                (select array_agg(currency order by line) from ledger_entry e where e.transaction_id = t.id) as currencies
            from ledger_transaction t
            where t.campaign_id = ? and t.donation_id = ? order by t.booked_at, t.id""";

    private Statements() {}

    /** The transactions of one donation, in the order in which they were booked. */
    public static List<LedgerTransaction> ofDonation(Connection connection, UUID campaign, UUID donation)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(OF_DONATION)) {
            select.setObject(1, campaign);
            select.setObject(2, donation);
            List<LedgerTransaction> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(read(row));
                }
            }
            return found;
        }
    }

    private static LedgerTransaction read(ResultSet row) throws SQLException {
        return new LedgerTransaction(
                row.getObject("id", UUID.class),
                row.getObject("donation_id", UUID.class),
                row.getObject("campaign_id", UUID.class),
                TransactionKind.valueOf(row.getString("kind")),
                row.getBoolean("reversal"),
                row.getObject("cause_event_id", UUID.class),
                instant(row, "occurred_at"),
                postings(row));
    }

    private static List<Posting> postings(ResultSet row) throws SQLException {
        String[] accounts = (String[]) row.getArray("accounts").getArray();
        Long[] amounts = (Long[]) row.getArray("amounts").getArray();
        String[] currencies = (String[]) row.getArray("currencies").getArray();
        List<Posting> postings = new ArrayList<>();
        for (int i = 0; i < accounts.length; i++) {
            postings.add(new Posting(new Account(accounts[i]), new Money(amounts[i], currencies[i])));
        }
        return postings;
    }
}
