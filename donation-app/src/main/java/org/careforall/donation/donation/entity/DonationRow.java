// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.donation.entity;

import static org.careforall.platform.database.Columns.instant;
import static org.careforall.platform.database.Columns.maybeInstant;
import static org.careforall.platform.database.Columns.maybeText;
import static org.careforall.platform.database.Columns.maybeUuid;
import static org.careforall.platform.database.Columns.setInstant;
import static org.careforall.platform.database.Columns.setUuid;
import static org.careforall.platform.database.Columns.timestamp;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.careforall.donation.ledger.entity.Misfit;
import org.careforall.donation.ledger.entity.Moved;
import org.careforall.donation.ledger.entity.Shares;
import org.careforall.donation.ledger.entity.Split;
import org.careforall.platform.database.JsonColumn;

/** A donation as a row of its table, in both directions. */
public final class DonationRow {

    private DonationRow() {}

    static void bindGift(PreparedStatement insert, Gift gift) throws SQLException {
        Donor donor = gift.donor();
        insert.setObject(1, gift.id());
        insert.setObject(2, gift.campaignId());
        insert.setString(3, gift.method().name());
        insert.setString(4, gift.split().currency());
        insert.setLong(5, gift.split().amount());
        insert.setLong(6, gift.split().total());
        setUuid(insert, 7, donor.userId());
        insert.setString(8, donor.key());
        insert.setString(9, donor.email().orElse(null));
        insert.setString(10, donor.name().orElse(null));
        insert.setBoolean(11, donor.anonymous());
        insert.setString(12, gift.message().orElse(null));
        setUuid(insert, 13, gift.historyGroup());
        insert.setString(14, gift.reference().orElse(null));
        insert.setString(15, gift.externalReference().orElse(null));
        insert.setString(16, JsonColumn.write(gift.metadata()));
        insert.setObject(17, timestamp(gift.createdAt()));
    }

    static void bindProgress(PreparedStatement update, Donation donation) throws SQLException {
        Progress progress = donation.progress();
        Moved moved = progress.moved();
        Shares shares = donation.shares();
        update.setLong(1, progress.version());
        update.setString(2, progress.status().name());
        update.setLong(3, shares.captured());
        update.setLong(4, shares.refunded());
        update.setLong(5, shares.chargedBack());
        update.setLong(6, shares.held());
        update.setLong(7, moved.captured());
        update.setLong(8, moved.refunded());
        update.setLong(9, moved.chargedBack());
        update.setLong(10, moved.held());
        update.setString(11, JsonColumn.write(moved.unmatched()));
        update.setString(12, JsonColumn.write(moved.misfits()));
        update.setLong(13, moved.accepted());
        update.setLong(14, progress.paymentVersion());
        update.setBoolean(15, progress.ending() == Ending.EXPIRED);
        update.setBoolean(16, progress.ending() == Ending.CAMPAIGN_CANCELLED);
        setInstant(update, 17, progress.capturedAt());
        update.setLong(18, progress.version());
        update.setObject(19, donation.id());
    }

    /** All rows of a query over {@code donation.*}. */
    public static List<Donation> readAll(PreparedStatement select) throws SQLException {
        List<Donation> found = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                found.add(read(row));
            }
        }
        return found;
    }

    /** One row of a query over {@code donation.*}. */
    public static Donation read(ResultSet row) throws SQLException {
        return new Donation(readGift(row), readProgress(row));
    }

    private static Gift readGift(ResultSet row) throws SQLException {
        return new Gift(
                row.getObject("id", UUID.class),
                row.getObject("campaign_id", UUID.class),
                GivingMethod.valueOf(row.getString("method")),
                new Split(row.getLong("amount"), row.getLong("total"), row.getString("currency")),
                new Donor(
                        maybeUuid(row, "donor_user_id"),
                        row.getString("donor_key"),
                        maybeText(row, "donor_email"),
                        maybeText(row, "donor_name"),
                        row.getBoolean("anonymous")),
                maybeText(row, "message"),
                maybeUuid(row, "history_group"),
                maybeText(row, "reference"),
                maybeText(row, "external_reference"),
                JsonColumn.texts(row.getString("metadata")),
                instant(row, "created_at"));
    }

    private static Progress readProgress(ResultSet row) throws SQLException {
        return new Progress(
                row.getLong("version"),
                DonationStatus.valueOf(row.getString("status")),
                new Moved(
                        row.getLong("paid_captured"),
                        row.getLong("paid_refunded"),
                        row.getLong("paid_charged_back"),
                        row.getLong("paid_held"),
                        JsonColumn.numbers(row.getString("unmatched")),
                        JsonColumn.objects(row.getString("misfits"), Misfit.class)),
                row.getLong("payment_version"),
                ending(row),
                maybeInstant(row, "captured_at"));
    }

    private static Ending ending(ResultSet row) throws SQLException {
        if (row.getBoolean("expired")) {
            return Ending.EXPIRED;
        }
        return row.getBoolean("campaign_cancelled") ? Ending.CAMPAIGN_CANCELLED : Ending.NONE;
    }
}
