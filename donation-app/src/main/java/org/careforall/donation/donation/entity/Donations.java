// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.donation.entity;

import static org.careforall.platform.database.Columns.setUuids;
import static org.careforall.platform.database.Columns.timestamp;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All donations, stored. */
public final class Donations {

    private static final String ADD = """
            insert into donation (version, status, id, campaign_id, method, currency, amount, total, donor_user_id,
                donor_key, donor_email, donor_name, anonymous, message, history_group, reference, external_reference,
                metadata, created_at, address_key)
            values (1, 'INITIATED', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?)""";

    private static final String FIND = "select * from donation where id = ?";

    /** In the order of ids, so that two batches wait for each other instead of dying in a deadlock. */
    private static final String LOCK = "select * from donation where id = any(?) order by id for no key update";

    /** A version that was counted up is a change that somebody may ask for; a payment version seen is none. */
    private static final String SAVE = """
            update donation set version = ?, status = ?, captured = ?, refunded = ?, charged_back = ?, held = ?,
                paid_captured = ?, paid_refunded = ?, paid_charged_back = ?, paid_held = ?, unmatched = ?::jsonb,
                misfits = ?::jsonb, accepted = ?, payment_version = ?, expired = ?, campaign_cancelled = ?, captured_at = ?,
                updated_at = case when version = ? then updated_at else now() end
            where id = ?""";

    private static final String OPEN_SINCE = """
            select * from donation where status = 'INITIATED' and
                (created_at < ? and method = 'CARD' or created_at < ? and method = 'OFFLINE')
            order by created_at limit ? for no key update skip locked""";

    private static final String OF_CANCELLED_CAMPAIGNS = """
            select d.* from campaign_replica c join donation d on d.campaign_id = c.campaign_id
            where c.cancelled_seen_at >= ? and d.status in ('INITIATED', 'FAILED')
            limit ? for no key update of d skip locked""";

    private Donations() {}

    /** Stores a new donation that came from nowhere in particular. */
    public static void add(Connection connection, Gift gift) throws SQLException {
        add(connection, gift, Optional.empty());
    }

    /**
     * Stores a new donation.
     *
     * @param addressKey a keyed hash of the network address that it comes from
     */
    public static void add(Connection connection, Gift gift, Optional<String> addressKey) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(ADD)) {
            DonationRow.bindGift(insert, gift);
            insert.setString(18, addressKey.orElse(null));
            insert.executeUpdate();
        }
    }

    /** One donation, to be read. */
    public static Optional<Donation> find(Connection connection, UUID id) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(FIND)) {
            select.setObject(1, id);
            return DonationRow.readAll(select).stream().findFirst();
        }
    }

    /** Those of the donations that there are, locked until the transaction ends. */
    public static List<Donation> lock(Connection connection, Collection<UUID> ids) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(LOCK)) {
            setUuids(select, 1, ids);
            return DonationRow.readAll(select);
        }
    }

    /** Stores how far locked donations have come, in one round trip. */
    public static void save(Connection connection, Collection<Donation> donations) throws SQLException {
        if (donations.isEmpty()) {
            return;
        }
        try (PreparedStatement update = connection.prepareStatement(SAVE)) {
            for (Donation donation : donations) {
                DonationRow.bindProgress(update, donation);
                update.addBatch();
            }
            update.executeBatch();
        }
    }

    /** Unpaid donations that were made before these moments, locked; those that others hold are left out. */
    public static List<Donation> lockUnpaid(Connection connection, Instant card, Instant offline, int limit)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(OPEN_SINCE)) {
            select.setObject(1, timestamp(card));
            select.setObject(2, timestamp(offline));
            select.setInt(3, limit);
            return DonationRow.readAll(select);
        }
    }

    /** Unpaid donations of campaigns that were cancelled since, locked; those that others hold are left out. */
    public static List<Donation> lockOfCancelledCampaigns(Connection connection, Instant since, int limit)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(OF_CANCELLED_CAMPAIGNS)) {
            select.setObject(1, timestamp(since));
            select.setInt(2, limit);
            return DonationRow.readAll(select);
        }
    }
}
