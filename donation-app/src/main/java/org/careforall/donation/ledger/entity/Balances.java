// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.ledger.entity;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** Sums over the ledger. */
public final class Balances {

    private static final String OF_CAMPAIGN = """
            with entry as (
                select t.id, t.kind, e.account, e.amount, e.currency
                from ledger_transaction t join ledger_entry e on e.transaction_id = t.id where t.campaign_id = ?)
            select
                coalesce(sum(amount) filter (where kind in ('CAPTURE', 'ACCEPTANCE') and account = ?), 0) as captured,
                coalesce(-sum(amount) filter (where kind in ('REFUND', 'CHARGEBACK') and account = ?), 0) as refunded,
                coalesce(sum(amount) filter (where account in (?, ?)), 0) as raised,
                count(distinct id) as transactions,
                not exists (select from entry group by currency having sum(amount) <> 0) as balanced
            from entry""";

    private Balances() {}

    /** What the ledger says of a campaign. */
    public static CampaignBalance ofCampaign(Connection connection, UUID campaign, String currency)
            throws SQLException {
        String account = Account.ofCampaign(campaign).name();
        try (PreparedStatement select = connection.prepareStatement(OF_CAMPAIGN)) {
            select.setObject(1, campaign);
            select.setString(2, account);
            select.setString(3, account);
            select.setString(4, account);
            select.setString(5, Account.heldOf(campaign).name());
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return new CampaignBalance(
                        campaign,
                        currency,
                        row.getLong("captured"),
                        row.getLong("refunded"),
                        row.getLong("raised"),
                        row.getLong("transactions"),
                        row.getBoolean("balanced"));
            }
        }
    }
}
