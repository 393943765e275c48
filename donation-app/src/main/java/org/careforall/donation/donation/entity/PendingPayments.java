// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.donation.entity;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Payment events whose donation is not here: the newest of each waits, for it holds all that the older ones told. */
public final class PendingPayments {

    private static final String KEEP = """
            insert into pending_payment (donation_id, version, envelope) values (?, ?, ?)
            on conflict (donation_id) do update set
                version = excluded.version, envelope = excluded.envelope, received_at = now()
            where pending_payment.version < excluded.version""";

    private static final String READY = """
            select donation_id from pending_payment p where exists (select from donation d where d.id = p.donation_id)
            order by donation_id limit ?""";

    private static final String TAKE = """
            delete from pending_payment where donation_id in (
                select donation_id from pending_payment where donation_id = any (?)
                order by donation_id for update skip locked)
            returning envelope""";

    private PendingPayments() {}

    /** Keeps an event unless a newer one is kept. */
    public static void keep(Connection connection, UUID donationId, long version, String envelope) throws SQLException {
        try (PreparedStatement keep = connection.prepareStatement(KEEP)) {
            keep.setObject(1, donationId);
            keep.setLong(2, version);
            keep.setString(3, envelope);
            keep.executeUpdate();
        }
    }

    /** Donations that are here now and whose event waits, in the order of their ids. */
    public static List<UUID> ready(Connection connection, int limit) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(READY)) {
            select.setInt(1, limit);
            List<UUID> ids = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    ids.add(row.getObject(1, UUID.class));
                }
            }
            return ids;
        }
    }

    /** Takes out the events of these donations, except what another server is taking. */
    public static List<String> take(Connection connection, Collection<UUID> donations) throws SQLException {
        try (PreparedStatement take = connection.prepareStatement(TAKE)) {
            take.setArray(1, connection.createArrayOf("uuid", donations.toArray()));
            List<String> envelopes = new ArrayList<>();
            try (ResultSet row = take.executeQuery()) {
                while (row.next()) {
                    envelopes.add(row.getString(1));
                }
            }
            return envelopes;
        }
    }
}
