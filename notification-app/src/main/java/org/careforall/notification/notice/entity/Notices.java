// SPDX-License-Identifier: Apache-2.0
package org.careforall.notification.notice.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.careforall.events.Money;
import org.careforall.platform.database.Columns;
import org.careforall.platform.database.Database;

/** Takes notices in, each once: the unique key on kind, subject and occurrence decides. */
@ApplicationScoped
public class Notices {

    private static final String INSERT = """
            insert into notice (id, kind, subject_id, occurrence, campaign_id, donation_id, user_id,
                                amount, charged, currency, donor_name, reason, created_at)
            select * from unnest(?::uuid[], ?::text[], ?::uuid[], ?::bigint[], ?::uuid[], ?::uuid[], ?::uuid[],
                                 ?::bigint[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::timestamptz[])
            on conflict (kind, subject_id, occurrence) do nothing
            returning id""";

    /** The kinds stand here as in the partial index, or it is not used. */
    private static final String GIVE = """
            update notice set user_id = ? where campaign_id = ? and user_id is null
                and kind in ('GIFT_RECEIVED', 'CAMPAIGN_APPROVED', 'CAMPAIGN_REJECTED', 'CAMPAIGN_REFUND_FAILED',
                             'CAMPAIGN_GIFT_DISPUTED', 'CAMPAIGN_DISPUTE_WON', 'CAMPAIGN_DISPUTE_LOST',
                             'CAMPAIGN_RECEIPT_VOIDED', 'CAMPAIGN_REFUND_REQUESTED',
                             'CAMPAIGN_REFUND_REQUEST_APPROVED', 'CAMPAIGN_REFUND_REQUEST_DECLINED')""";

    /** The same in every batch, so that two batches wait for each other instead of dying in a deadlock. */
    private static final Comparator<Notice> IN_ORDER =
            Comparator.comparing(Notice::subjectId).thenComparing(Notice::kind).thenComparingLong(Notice::occurrence);

    private Database database;

    /** For CDI's proxies. */
    protected Notices() {}

    /** Made by CDI. */
    @Inject
    public Notices(Database database) {
        this.database = database;
    }

    /** Adds those that nobody was told before, in one statement; gives them back. */
    public List<Notice> add(List<Notice> notices) {
        if (notices.isEmpty()) {
            return List.of();
        }
        List<Notice> sorted = notices.stream().sorted(IN_ORDER).toList();
        Set<UUID> added = database.with(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
                bind(insert, sorted);
                try (ResultSet rows = insert.executeQuery()) {
                    return Columns.uuids(rows);
                }
            }
        });
        return sorted.stream().filter(notice -> added.contains(notice.id())).toList();
    }

    /** Those of the gifts whose donors were thanked: their money arrived. */
    public Set<UUID> thanked(Set<UUID> gifts) {
        if (gifts.isEmpty()) {
            return Set.of();
        }
        return database.with(connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                    "select subject_id from notice where kind = 'GIFT_THANKS' and subject_id = any (?)")) {
                select.setArray(1, connection.createArrayOf("uuid", gifts.toArray()));
                try (ResultSet rows = select.executeQuery()) {
                    return Columns.uuids(rows);
                }
            }
        });
    }

    /** Gives the owner of a campaign what was told before the owner was known. */
    public void giveToOwner(UUID campaign, UUID owner) {
        database.with(connection -> {
            try (PreparedStatement update = connection.prepareStatement(GIVE)) {
                update.setObject(1, owner);
                update.setObject(2, campaign);
                return update.executeUpdate();
            }
        });
    }

    private static void bind(PreparedStatement insert, List<Notice> notices) throws SQLException {
        Connection connection = insert.getConnection();
        Column column = (index, type, value) -> insert.setArray(
                index,
                connection.createArrayOf(type, notices.stream().map(value).toArray()));
        column.bind(1, "uuid", Notice::id);
        column.bind(2, "text", notice -> notice.kind().name());
        column.bind(3, "uuid", Notice::subjectId);
        column.bind(4, "bigint", Notice::occurrence);
        column.bind(5, "uuid", Notice::campaignId);
        column.bind(6, "uuid", notice -> notice.donationId().orElse(null));
        column.bind(7, "uuid", notice -> notice.userId().orElse(null));
        column.bind(8, "bigint", notice -> notice.amount().map(Money::amount).orElse(null));
        column.bind(9, "bigint", notice -> notice.charged().map(Money::amount).orElse(null));
        column.bind(10, "text", notice -> notice.amount().map(Money::currency).orElse(null));
        column.bind(11, "text", notice -> notice.donorName().orElse(null));
        column.bind(12, "text", notice -> notice.reason().orElse(null));
        column.bind(13, "timestamptz", notice -> Columns.timestamp(notice.createdAt()));
    }

    @FunctionalInterface
    private interface Column {
        void bind(int index, String type, Function<Notice, Object> value) throws SQLException;
    }
}
