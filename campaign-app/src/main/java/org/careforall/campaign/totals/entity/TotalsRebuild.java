// SPDX-License-Identifier: Apache-2.0
package org.careforall.campaign.totals.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.careforall.platform.database.Database;

/**
 * Makes kept totals anew from the gifts, while events go on being projected. A projection changes gifts first and their
 * campaign's total last, in one transaction; so with the total locked, the next statement sees of each projection either
 * both or neither, and one that waits for the lock adds its difference afterwards. Must run at READ COMMITTED.
 */
@ApplicationScoped
public class TotalsRebuild {

    private static final String SOME = """
            select distinct campaign_id from (
                (select campaign_id from gift where campaign_id > ? group by campaign_id order by campaign_id limit ?)
                union all
                (select campaign_id from campaign_total where campaign_id > ? order by campaign_id limit ?)) t
            order by campaign_id limit ?""";

    /** Before the totals are locked: in the order in which a projection locks, or both could wait for each other. */
    private static final String ADD_DONORS = """
            insert into campaign_donor (campaign_id, donor_key)
            select distinct campaign_id, donor_key from gift where campaign_id = any(?::uuid[]) and captured > 0
            order by campaign_id, donor_key on conflict do nothing""";

    private static final String OPEN = """
            insert into campaign_total (campaign_id, currency, as_of)
            select campaign_id, min(currency), now() from gift where campaign_id = any(?::uuid[])
            group by campaign_id order by campaign_id on conflict do nothing""";

    private static final String LOCK =
            "select campaign_id from campaign_total where campaign_id = any(?::uuid[]) order by campaign_id for update";

    private static final String BOOKED = """
            with booked as (
                select campaign_id, sum(captured)::int8 as captured,
                       sum(least(captured, refunded + charged_back))::int8 as refunded,
                       count(*) filter (where captured > refunded + charged_back) as donations,
                       count(distinct donor_key) as donors,
                       count(*) filter (where guest) + count(distinct donor_key) filter (where guest is not true)
                           as shown_donors, max(captured_at) as last_at
                from gift where campaign_id = any(?::uuid[]) and captured > 0 group by campaign_id)
            """;

    private static final String DIFFERENCES = BOOKED + """
            select t.campaign_id, f.figure, f.kept, f.booked
            from campaign_total t left join booked b on b.campaign_id = t.campaign_id
            cross join lateral (values ('captured', t.captured, coalesce(b.captured, 0)),
                                       ('refunded', t.refunded, coalesce(b.refunded, 0)),
                                       ('donations', t.donations, coalesce(b.donations, 0)),
                                       ('donors', t.donors, coalesce(b.donors, 0)),
                                       ('shownDonors', t.shown_donors, coalesce(b.shown_donors, 0))) f (figure, kept, booked)
            where t.campaign_id = any(?::uuid[]) and f.kept <> f.booked
            order by t.campaign_id, f.figure""";

    private static final String CORRECT = BOOKED + """
            update campaign_total t
            set captured = coalesce(b.captured, 0), refunded = coalesce(b.refunded, 0),
                raised = coalesce(b.captured, 0) - coalesce(b.refunded, 0), donations = coalesce(b.donations, 0),
                donors = coalesce(b.donors, 0), shown_donors = coalesce(b.shown_donors, 0), last_donation_at = b.last_at, as_of = clock_timestamp()
            from unnest(?::uuid[]) w (campaign_id) left join booked b on b.campaign_id = w.campaign_id
            where t.campaign_id = w.campaign_id""";

    private static final String FORGET_HOURS = "delete from campaign_hour where campaign_id = any(?::uuid[])";

    private static final String BOOK_HOURS = """
            insert into campaign_hour (campaign_id, hour, raised, donations)
            select campaign_id, date_trunc('hour', captured_at, 'UTC'),
                   sum(greatest(0, captured - refunded - charged_back)),
                   count(*) filter (where captured > refunded + charged_back)
            from gift where campaign_id = any(?::uuid[]) and captured > 0 group by 1, 2""";

    private static final UUID FIRST = new UUID(0, 0);

    private Database database;

    /** For CDI's proxies. */
    protected TotalsRebuild() {}

    /** Made by CDI. */
    @Inject
    public TotalsRebuild(Database database) {
        this.database = database;
    }

    /** Campaigns that were ever given to, in id order, after one of them. */
    public List<UUID> campaignsAfter(Optional<UUID> after, int limit) {
        return database.with(connection -> {
            try (PreparedStatement query = connection.prepareStatement(SOME)) {
                UUID from = after.orElse(FIRST);
                query.setObject(1, from);
                query.setInt(2, limit);
                query.setObject(3, from);
                query.setInt(4, limit);
                query.setInt(5, limit);
                List<UUID> campaigns = new ArrayList<>();
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        campaigns.add(row.getObject(1, UUID.class));
                    }
                }
                return campaigns;
            }
        });
    }

    /** Makes these anew, in the caller's transaction; tells what was wrong. */
    public List<TotalDifference> rebuild(List<UUID> campaigns) {
        return database.with(connection -> {
            Array wanted = connection.createArrayOf("uuid", campaigns.toArray());
            execute(connection, ADD_DONORS, wanted);
            execute(connection, OPEN, wanted);
            // one whose first gift is being projected right now has no row to lock yet, and nothing to put right
            Array locked = connection.createArrayOf("uuid", lock(connection, wanted));
            List<TotalDifference> differences = differences(connection, locked);
            if (!differences.isEmpty()) {
                execute(connection, CORRECT, locked, locked);
            }
            execute(connection, FORGET_HOURS, locked);
            execute(connection, BOOK_HOURS, locked);
            return differences;
        });
    }

    private static Object[] lock(Connection connection, Array campaigns) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement(LOCK)) {
            lock.setArray(1, campaigns);
            List<UUID> locked = new ArrayList<>();
            try (ResultSet row = lock.executeQuery()) {
                while (row.next()) {
                    locked.add(row.getObject(1, UUID.class));
                }
            }
            return locked.toArray();
        }
    }

    private static void execute(Connection connection, String sql, Array... ids) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < ids.length; i++) {
                statement.setArray(i + 1, ids[i]);
            }
            statement.execute();
        }
    }

    private static List<TotalDifference> differences(Connection connection, Array ids) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(DIFFERENCES)) {
            query.setArray(1, ids);
            query.setArray(2, ids);
            List<TotalDifference> found = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    found.add(new TotalDifference(
                            row.getObject(1, UUID.class), row.getString(2), row.getLong(3), row.getLong(4)));
                }
            }
            return found;
        }
    }
}
