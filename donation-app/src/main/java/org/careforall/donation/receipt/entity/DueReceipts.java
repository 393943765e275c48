// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.receipt.entity;

import static org.careforall.platform.database.Columns.setUuids;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.careforall.donation.donation.entity.DonationRow;

/** Donations beside the receipts that they have. */
public final class DueReceipts {

    private static final String FIND = """
            select d.*, c.title as campaign_title, coalesce(r.edition, 0) as last_edition,
                r.amount as receipt_amount, r.total as receipt_total, r.currency as receipt_currency,
                r.edition is not null and r.voided_at is null as in_force
            from donation d join campaign_replica c using (campaign_id)
                left join lateral (
                    select * from receipt where donation_id = d.id order by edition desc limit 1) r on true
            where d.id = any(?) order by d.captured_at, d.id""";

    private DueReceipts() {}

    /** These donations, in the order in which their money came. */
    public static List<Due> of(Connection connection, Collection<UUID> donationIds) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(FIND)) {
            setUuids(select, 1, donationIds);
            List<Due> due = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    due.add(read(row));
                }
            }
            return due;
        }
    }

    private static Due read(ResultSet row) throws SQLException {
        return new Due(
                DonationRow.read(row),
                row.getString("campaign_title"),
                row.getInt("last_edition"),
                row.getBoolean("in_force")
                        ? Optional.of(new Sums(
                                row.getLong("receipt_amount"),
                                row.getLong("receipt_total"),
                                row.getString("receipt_currency")))
                        : Optional.empty());
    }
}
