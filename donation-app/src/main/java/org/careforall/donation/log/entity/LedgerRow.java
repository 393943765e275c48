// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.log.entity;

import static org.careforall.platform.database.Columns.instant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.careforall.transparency.leaf.Commitment;
import org.careforall.transparency.leaf.Leaf;

/**
 * A ledger transaction as its rows say it now, right or wrong: it is read to be compared with the log, so that nothing is
 * checked here.
 */
public record LedgerRow(
        UUID id,
        UUID donationId,
        UUID campaignId,
        String kind,
        boolean reversal,
        Instant occurredAt,
        List<Leaf.Posting> postings) {

    /** What {@link #read} needs of a transaction {@code t}. */
    static final String COLUMNS =
            "t.id, t.donation_id, t.campaign_id, t.kind, t.reversal, t.occurred_at, e.accounts, e.amounts, e.currencies";

    /** The lines of a transaction {@code t}. */
    static final String LINES = """
            left join lateral (
                select array_agg(account order by line) as accounts, array_agg(amount order by line) as amounts,
                    array_agg(currency order by line) as currencies
                from ledger_entry where transaction_id = t.id) e on true""";

    /** What the log says of it. */
    public Leaf leaf(byte[] salt) {
        return new Leaf(
                id.toString(),
                campaignId.toString(),
                kind,
                reversal,
                occurredAt,
                postings,
                Commitment.to(donationId, salt));
    }

    static LedgerRow read(ResultSet row) throws SQLException {
        return new LedgerRow(
                row.getObject("id", UUID.class),
                row.getObject("donation_id", UUID.class),
                row.getObject("campaign_id", UUID.class),
                row.getString("kind"),
                row.getBoolean("reversal"),
                instant(row, "occurred_at"),
                postings(row));
    }

    private static List<Leaf.Posting> postings(ResultSet row) throws SQLException {
        List<Leaf.Posting> postings = new ArrayList<>();
        if (row.getArray("accounts") != null) {
            String[] accounts = (String[]) row.getArray("accounts").getArray();
            Long[] amounts = (Long[]) row.getArray("amounts").getArray();
            String[] currencies = (String[]) row.getArray("currencies").getArray();
            for (int i = 0; i < accounts.length; i++) {
                postings.add(new Leaf.Posting(accounts[i], amounts[i], currencies[i]));
            }
        }
        return postings;
    }
}
