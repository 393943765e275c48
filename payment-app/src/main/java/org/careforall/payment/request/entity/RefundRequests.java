// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.request.entity;

import static org.careforall.platform.database.Columns.instant;
import static org.careforall.platform.database.Columns.maybeInstant;
import static org.careforall.platform.database.Columns.maybeNumber;
import static org.careforall.platform.database.Columns.maybeText;
import static org.careforall.platform.database.Columns.maybeUuid;
import static org.careforall.platform.database.Columns.setInstant;
import static org.careforall.platform.database.Columns.setUuid;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.careforall.events.Money;

/** All requests of donors. They are decided under the lock of their payment. */
public final class RefundRequests {

    private static final String SELECT = """
            select r.id, r.donation_id, p.campaign_id, r.status, r.amount, p.asked_currency, r.reason, r.created_at,
                   r.decided_at, r.decision, r.refund_id
            from refund_request r join payment p on p.donation_id = r.donation_id\s""";

    private static final String PAGE = SELECT + """
            where (cast(? as text) is null or r.status = ?)
              and (cast(? as uuid) is null or p.campaign_id = ?)
              and (cast(? as uuid) is null
                   or p.campaign_id in (select campaign_id from campaign_owner where owner_id = ?))
              and (cast(? as timestamptz) is null or (r.created_at, r.id) > (?, ?))
            order by r.created_at, r.id limit ?""";

    private RefundRequests() {}

    /** False when the donation has an open one. */
    public static boolean store(
            Connection connection, UUID id, UUID donationId, Optional<Money> amount, String reason, UUID donor)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into refund_request (id, donation_id, requested_by, amount, reason) values (?, ?, ?, ?, ?)
                on conflict (donation_id) where status = 'OPEN' do nothing""")) {
            insert.setObject(1, id);
            insert.setObject(2, donationId);
            insert.setObject(3, donor);
            insert.setObject(4, amount.map(Money::amount).orElse(null));
            insert.setString(5, reason);
            return insert.executeUpdate() == 1;
        }
    }

    /** Somebody said yes, and this refund is reserved for it. */
    public static void approved(Connection connection, UUID id, UUID by, UUID refundId) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("""
                update refund_request set status = 'APPROVED', decided_by = ?, decided_at = now(), refund_id = ?
                where id = ? and status = 'OPEN'""")) {
            update.setObject(1, by);
            update.setObject(2, refundId);
            update.setObject(3, id);
            update.executeUpdate();
        }
    }

    /** Somebody said no. */
    public static void rejected(Connection connection, UUID id, UUID by, String why) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("""
                update refund_request set status = 'REJECTED', decided_by = ?, decided_at = now(), decision = ?
                where id = ? and status = 'OPEN'""")) {
            update.setObject(1, by);
            update.setString(2, why);
            update.setObject(3, id);
            update.executeUpdate();
        }
    }

    public static Optional<RefundRequest> find(Connection connection, UUID donationId, UUID id) throws SQLException {
        return ofDonation(connection, donationId).stream()
                .filter(request -> request.id().equals(id))
                .findFirst();
    }

    /** Oldest first. */
    public static List<RefundRequest> ofDonation(Connection connection, UUID donationId) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement(SELECT + "where r.donation_id = ? order by r.created_at, r.id")) {
            select.setObject(1, donationId);
            return read(select);
        }
    }

    /** A page, oldest first: who has waited longest is served first. */
    public static List<RefundRequest> page(Connection connection, RequestFilter filter, int limit) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(PAGE)) {
            String status = filter.status().map(Enum::name).orElse(null);
            select.setString(1, status);
            select.setString(2, status);
            setUuid(select, 3, filter.campaignId());
            setUuid(select, 4, filter.campaignId());
            setUuid(select, 5, filter.ownerId());
            setUuid(select, 6, filter.ownerId());
            setInstant(select, 7, filter.after().map(RequestFilter.End::createdAt));
            setInstant(select, 8, filter.after().map(RequestFilter.End::createdAt));
            setUuid(select, 9, filter.after().map(RequestFilter.End::id));
            select.setInt(10, limit);
            return read(select);
        }
    }

    private static List<RefundRequest> read(PreparedStatement select) throws SQLException {
        try (ResultSet row = select.executeQuery()) {
            List<RefundRequest> requests = new ArrayList<>();
            while (row.next()) {
                requests.add(new RefundRequest(
                        row.getObject("id", UUID.class),
                        row.getObject("donation_id", UUID.class),
                        row.getObject("campaign_id", UUID.class),
                        RefundRequestStatus.valueOf(row.getString("status")),
                        amount(row),
                        row.getString("reason"),
                        instant(row, "created_at"),
                        maybeInstant(row, "decided_at"),
                        maybeText(row, "decision"),
                        maybeUuid(row, "refund_id")));
            }
            return requests;
        }
    }

    /** Asked for in the currency of the gift: no other was taken. */
    private static Optional<Money> amount(ResultSet row) throws SQLException {
        OptionalLong amount = maybeNumber(row, "amount");
        return amount.isPresent()
                ? Optional.of(new Money(amount.getAsLong(), row.getString("asked_currency")))
                : Optional.empty();
    }
}
