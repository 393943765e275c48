// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.comparison.entity;

import static org.careforall.platform.database.Columns.timestamp;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.careforall.events.Money;

/** What is booked here, as the provider's books are compared with it. */
public final class OurBooks {

    private static final String ATTEMPTS = """
            select a.intent_id, a.donation_id, a.id, a.fits, a.currency, a.captured, least(a.refunded, a.captured) refunded
            from attempt a where a.provider = ? and\s""";

    private OurBooks() {}

    /** The attempts of these intents, by intent. */
    public static Map<String, OurCharge> ofIntents(Connection connection, String provider, Collection<String> intents)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(ATTEMPTS + "a.intent_id = any (?)")) {
            select.setString(1, provider);
            select.setArray(2, connection.createArrayOf("text", intents.toArray()));
            return read(select);
        }
    }

    /**
     * Attempts with money that may be of the period: begun before its end, and touched since its beginning. Those of
     * another period are among them.
     */
    public static Map<String, OurCharge> ofPeriod(Connection connection, String provider, Instant from, Instant to)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(ATTEMPTS + """
                a.captured > 0 and a.intent_id is not null and a.updated_at >= ? and a.created_at < ?""")) {
            select.setString(1, provider);
            select.setObject(2, timestamp(from));
            select.setObject(3, timestamp(to));
            return read(select);
        }
    }

    private static Map<String, OurCharge> read(PreparedStatement select) throws SQLException {
        try (ResultSet row = select.executeQuery()) {
            Map<String, OurCharge> found = new LinkedHashMap<>();
            while (row.next()) {
                String intent = row.getString("intent_id");
                found.put(
                        intent,
                        new OurCharge(
                                intent,
                                row.getObject("donation_id", UUID.class),
                                row.getObject("id", UUID.class),
                                row.getBoolean("fits"),
                                new Money(row.getLong("captured"), row.getString("currency")),
                                row.getLong("refunded")));
            }
            return found;
        }
    }

    /** The campaign of a donation; empty when the donation is none of ours. */
    public static Optional<UUID> campaignOf(Connection connection, UUID donationId) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select campaign_id from payment where donation_id = ? and known")) {
            select.setObject(1, donationId);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(row.getObject(1, UUID.class)) : Optional.empty();
            }
        }
    }

    /** All that was ever taken and given back, per campaign and currency. */
    public static List<CampaignSum> sums(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                        select campaign_id, asked_currency, sum(captured)::bigint captured, sum(refunded)::bigint refunded
                        from payment where known and captured > 0 group by campaign_id, asked_currency
                        order by campaign_id, asked_currency""");
                ResultSet row = select.executeQuery()) {
            List<CampaignSum> sums = new ArrayList<>();
            while (row.next()) {
                sums.add(CampaignSum.booked(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getLong("captured"),
                        row.getLong("refunded")));
            }
            return sums;
        }
    }
}
