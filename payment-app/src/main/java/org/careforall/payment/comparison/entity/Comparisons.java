// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.comparison.entity;

import static org.careforall.platform.database.Columns.instant;
import static org.careforall.platform.database.Columns.maybeUuid;
import static org.careforall.platform.database.Columns.timestamp;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.careforall.events.Money;

/** Comparisons, stored: the latest with its sums, older ones for 90 days. */
public final class Comparisons {

    private static final Duration KEPT = Duration.ofDays(90);
    private static final String LATEST =
            "select id, as_of, from_at, to_at, checked from comparison order by as_of desc limit 1";

    private Comparisons() {}

    /** Stores one, and drops what is too old. */
    public static void store(Connection connection, Comparison done) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into comparison (id, as_of, from_at, to_at, checked) values (?, ?, ?, ?, ?)")) {
            insert.setObject(1, done.id());
            insert.setObject(2, timestamp(done.asOf()));
            insert.setObject(3, timestamp(done.from()));
            insert.setObject(4, timestamp(done.to()));
            insert.setInt(5, done.checked());
            insert.executeUpdate();
        }
        storeDifferences(connection, done);
        storeSums(connection, done);
        try (PreparedStatement delete = connection.prepareStatement("delete from comparison where as_of < ?")) {
            delete.setObject(1, timestamp(done.asOf().minus(KEPT)));
            delete.executeUpdate();
        }
    }

    private static void storeDifferences(Connection connection, Comparison done) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into comparison_difference (comparison_id, number, kind, donation_id, provider_reference,
                    our_amount, our_currency, provider_amount, provider_currency)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")) {
            int number = 0;
            for (Difference difference : done.differences()) {
                insert.setObject(1, done.id());
                insert.setInt(2, ++number);
                insert.setString(3, difference.kind().name());
                insert.setObject(4, difference.donationId().orElse(null), Types.OTHER);
                insert.setString(5, difference.providerReference());
                set(insert, 6, difference.ours());
                set(insert, 8, difference.provider());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void set(PreparedStatement insert, int index, Optional<Money> money) throws SQLException {
        insert.setObject(index, money.map(Money::amount).orElse(null), Types.BIGINT);
        insert.setString(index + 1, money.map(Money::currency).orElse(null));
    }

    private static void storeSums(Connection connection, Comparison done) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("""
                        delete from comparison_sum where comparison_id in (select id from comparison where as_of < ?)""");
                PreparedStatement insert = connection.prepareStatement("""
                        insert into comparison_sum (comparison_id, campaign_id, currency, captured, refunded,
                            provider_captured, provider_refunded)
                        values (?, ?, ?, ?, ?, ?, ?)""")) {
            delete.setObject(1, timestamp(done.asOf()));
            delete.executeUpdate();
            for (CampaignSum sum : done.sums()) {
                insert.setObject(1, done.id());
                insert.setObject(2, sum.campaignId());
                insert.setString(3, sum.currency());
                insert.setLong(4, sum.captured());
                insert.setLong(5, sum.refunded());
                insert.setLong(6, sum.providerCaptured());
                insert.setLong(7, sum.providerRefunded());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** When the latest was done. */
    public static Optional<Instant> latestAt(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(LATEST);
                ResultSet row = select.executeQuery()) {
            return row.next() ? Optional.of(instant(row, "as_of")) : Optional.empty();
        }
    }

    /** How many differences the latest found. */
    public static long standing(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                        select count(*) from comparison_difference where comparison_id =
                            (select id from comparison order by as_of desc limit 1)""");
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    /** The latest one. */
    public static Optional<Comparison> latest(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(LATEST);
                ResultSet row = select.executeQuery()) {
            if (!row.next()) {
                return Optional.empty();
            }
            UUID id = row.getObject("id", UUID.class);
            return Optional.of(new Comparison(
                    id,
                    instant(row, "as_of"),
                    instant(row, "from_at"),
                    instant(row, "to_at"),
                    row.getInt("checked"),
                    differences(connection, id),
                    sums(connection, id)));
        }
    }

    private static List<Difference> differences(Connection connection, UUID id) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                select kind, donation_id, provider_reference, our_amount, our_currency, provider_amount,
                    provider_currency
                from comparison_difference where comparison_id = ? order by number""")) {
            select.setObject(1, id);
            try (ResultSet row = select.executeQuery()) {
                List<Difference> differences = new ArrayList<>();
                while (row.next()) {
                    differences.add(new Difference(
                            DifferenceKind.valueOf(row.getString("kind")),
                            maybeUuid(row, "donation_id"),
                            row.getString("provider_reference"),
                            money(row, "our_"),
                            money(row, "provider_")));
                }
                return differences;
            }
        }
    }

    private static Optional<Money> money(ResultSet row, String whose) throws SQLException {
        String currency = row.getString(whose + "currency");
        return currency == null ? Optional.empty() : Optional.of(new Money(row.getLong(whose + "amount"), currency));
    }

    private static List<CampaignSum> sums(Connection connection, UUID id) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                select campaign_id, currency, captured, refunded, provider_captured, provider_refunded
                from comparison_sum where comparison_id = ? order by campaign_id, currency""")) {
            select.setObject(1, id);
            try (ResultSet row = select.executeQuery()) {
                List<CampaignSum> sums = new ArrayList<>();
                while (row.next()) {
                    sums.add(new CampaignSum(
                            row.getObject(1, UUID.class),
                            row.getString(2),
                            row.getLong(3),
                            row.getLong(4),
                            row.getLong(5),
                            row.getLong(6)));
                }
                return sums;
            }
        }
    }
}
