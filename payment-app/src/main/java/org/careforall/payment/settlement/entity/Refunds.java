// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.settlement.entity;

import static org.careforall.platform.database.Columns.instant;
import static org.careforall.platform.database.Columns.maybeInstant;
import static org.careforall.platform.database.Columns.timestamp;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.careforall.events.Money;

/** All refunds, stored. What the provider tells beats what we think; a failure is final. */
public final class Refunds {

    private static final String COLUMNS = """
            select id, donation_id, attempt_id, provider_refund_id, amount, currency, reason, status, failure, created_at
            from refund\s""";

    private Refunds() {}

    /** Reserves money for a refund, before the provider is asked. Empty when this key has reserved before. */
    public static boolean reserve(Connection connection, Refund refund, String requestKey, UUID requestedBy)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into refund (id, donation_id, attempt_id, amount, currency, reason, status, request_key,
                    requested_by, created_at)
                values (?, ?, ?, ?, ?, ?, 'PENDING', ?, ?, ?) on conflict (request_key) do nothing""")) {
            insert.setObject(1, refund.id());
            insert.setObject(2, refund.donationId());
            insert.setObject(3, refund.attemptId());
            insert.setLong(4, refund.amount().amount());
            insert.setString(5, refund.amount().currency());
            insert.setString(6, refund.reason().orElse(null));
            insert.setString(7, requestKey);
            insert.setObject(8, requestedBy);
            insert.setObject(9, timestamp(refund.createdAt()));
            return insert.executeUpdate() == 1;
        }
    }

    /** Books the provider's word about one refund, whoever asked for it. */
    public static void told(Connection connection, UUID donationId, UUID attemptId, RefundWord word)
            throws SQLException {
        if (word.ours().isPresent() && toldOfOurs(connection, attemptId, word)) {
            return;
        }
        try (PreparedStatement upsert = connection.prepareStatement("""
                insert into refund (id, donation_id, attempt_id, provider_refund_id, amount, currency, status, failure,
                    failed_at, settled_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, now())
                on conflict (provider_refund_id) do update set
                    status = case when refund.status = 'FAILED'
                                    or (refund.status = 'SUCCEEDED' and excluded.status = 'PENDING')
                                  then refund.status else excluded.status end,
                    failure = coalesce(refund.failure, excluded.failure),
                    failed_at = least(refund.failed_at, excluded.failed_at)""")) {
            upsert.setObject(1, word.id());
            upsert.setObject(2, donationId);
            upsert.setObject(3, attemptId);
            upsert.setString(4, word.providerRefundId());
            upsert.setLong(5, word.amount().amount());
            upsert.setString(6, word.amount().currency());
            upsert.setString(7, word.status().name());
            upsert.setString(8, word.failure().orElse(null));
            upsert.setObject(9, timestamp(word.failedAt()));
            upsert.executeUpdate();
        }
    }

    private static boolean toldOfOurs(Connection connection, UUID attemptId, RefundWord word) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("""
                update refund set
                    status = case when provider_refund_id is null then ?
                                  when status = 'FAILED' or (status = 'SUCCEEDED' and ? = 'PENDING') then status
                                  else ? end,
                    provider_refund_id = ?, failure = coalesce(?, case when provider_refund_id is not null then failure end),
                    failed_at = least(failed_at, ?), settled_at = now()
                where id = ? and attempt_id = ? and coalesce(provider_refund_id, ?) = ?""")) {
            update.setString(1, word.status().name());
            update.setString(2, word.status().name());
            update.setString(3, word.status().name());
            update.setString(4, word.providerRefundId());
            update.setString(5, word.failure().orElse(null));
            update.setObject(6, timestamp(word.failedAt()));
            update.setObject(7, word.ours().orElseThrow());
            update.setObject(8, attemptId);
            update.setString(9, word.providerRefundId());
            update.setString(10, word.providerRefundId());
            return update.executeUpdate() == 1;
        }
    }

    /** The one that the provider calls so, or that it says is this one of ours. */
    public static Optional<Refund> ofWord(
            Connection connection, UUID donationId, String providerRefundId, Optional<UUID> ours) throws SQLException {
        return ofDonation(connection, donationId).stream()
                .filter(refund -> refund.providerRefundId().equals(Optional.of(providerRefundId))
                        || refund.providerRefundId().isEmpty()
                                && Optional.of(refund.id()).equals(ours))
                .findFirst();
    }

    /**
     * The provider refused: the reservation is free again. A refund that the provider knows is not touched.
     *
     * @return whether it was the first to say so
     */
    public static boolean refused(Connection connection, UUID id, String why) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("""
                update refund set status = 'FAILED', failure = ?, settled_at = now()
                where id = ? and status = 'PENDING' and provider_refund_id is null""")) {
            update.setString(1, why);
            update.setObject(2, id);
            return update.executeUpdate() == 1;
        }
    }

    /** The refunds of one attempt, added up. */
    public static RefundSums sums(Connection connection, UUID donationId, UUID attemptId) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                select coalesce(sum(amount) filter (where provider_refund_id is not null and status <> 'FAILED'), 0) live,
                       coalesce(sum(amount) filter (where provider_refund_id is not null and status = 'FAILED'), 0) failed,
                       max(failed_at) failed_at,
                       coalesce(sum(amount) filter (where provider_refund_id is null and status = 'PENDING'), 0) reserved
                from refund where donation_id = ? and attempt_id = ?""")) {
            select.setObject(1, donationId);
            select.setObject(2, attemptId);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return new RefundSums(
                        row.getLong("live"),
                        row.getLong("failed"),
                        maybeInstant(row, "failed_at"),
                        row.getLong("reserved"));
            }
        }
    }

    public static List<Refund> ofDonation(Connection connection, UUID donationId) throws SQLException {
        return select(connection, "where donation_id = ? order by created_at, id", donationId);
    }

    public static Optional<Refund> find(Connection connection, UUID id) throws SQLException {
        return select(connection, "where id = ?", id).stream().findFirst();
    }

    public static Optional<Refund> ofKey(Connection connection, String requestKey) throws SQLException {
        return select(connection, "where request_key = ?", requestKey).stream().findFirst();
    }

    /** Which of the keys a refund is reserved under; there is one at most. */
    public static Optional<String> keyInUse(Connection connection, List<String> requestKeys) throws SQLException {
        if (requestKeys.isEmpty()) {
            return Optional.empty();
        }
        try (PreparedStatement select =
                connection.prepareStatement("select request_key from refund where request_key = any (?) limit 1")) {
            select.setArray(1, connection.createArrayOf("text", requestKeys.toArray()));
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
        }
    }

    private static List<Refund> select(Connection connection, String where, Object key) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(COLUMNS + where)) {
            select.setObject(1, key);
            try (ResultSet row = select.executeQuery()) {
                List<Refund> refunds = new ArrayList<>();
                while (row.next()) {
                    refunds.add(read(row));
                }
                return refunds;
            }
        }
    }

    private static Refund read(ResultSet row) throws SQLException {
        return new Refund(
                row.getObject("id", UUID.class),
                row.getObject("donation_id", UUID.class),
                row.getObject("attempt_id", UUID.class),
                Optional.ofNullable(row.getString("provider_refund_id")),
                new Money(row.getLong("amount"), row.getString("currency")),
                Optional.ofNullable(row.getString("reason")),
                RefundStatus.valueOf(row.getString("status")),
                Optional.ofNullable(row.getString("failure")),
                instant(row, "created_at"));
    }
}
