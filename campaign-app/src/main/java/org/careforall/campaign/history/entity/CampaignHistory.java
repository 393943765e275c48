// SPDX-License-Identifier: Apache-2.0
package org.careforall.campaign.history.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.careforall.platform.database.Database;

/** What happened to each campaign: one row for each of its versions, append-only by a trigger. */
@ApplicationScoped
public class CampaignHistory {

    private static final String ADD = """
            insert into campaign_history
                (campaign_id, version, at, action, from_status, to_status, actor_kind, actor_id, reason, changes, open)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String ALL_AFTER = """
            select version, at, action, from_status, to_status, actor_kind, actor_id, reason, changes
            from campaign_history
            where campaign_id = ? and version > ?
            order by version limit ?""";

    /**
     * Without the owner's own data, and of changes without what is reviewed: what was changed beside it is public at once,
     * and what staff takes is told with the approval. Taken out when it is read: rows are never rewritten, and old ones
     * hold it. A change of nothing else is not told of, nor is what was written before the first approval.
     */
    private static final String PUBLIC_AFTER = """
            select version, at, action, from_status, to_status, actor_kind, null::uuid as actor_id, reason,
                   coalesce(told, '{}') as changes
            from campaign_history h cross join lateral (
                select json_object_agg(key, value)::text as told from json_each(h.changes::json)
                where key not in ('externalReference', 'metadata')
                    and (h.action <> 'CHANGED' or key not in ('title', 'goal', 'beneficiary'))) public
            where campaign_id = ? and version > ? and case action
                when 'CHANGED' then told is not null and version > (
                    select min(version) from campaign_history
                    where campaign_id = h.campaign_id and action = 'APPROVED')
                else open end
            order by version limit ?""";

    /**
     * What an approval is about: everything until the first one, then what is reviewed since the last decision, for a
     * refusal throws the change away that was waiting.
     */
    private static final String WROTE = """
            select exists (
                select from campaign_history h
                where campaign_id = ? and actor_id = ? and action in ('CREATED', 'CHANGED')
                    and (not exists (
                            select from campaign_history
                            where campaign_id = h.campaign_id and action = 'APPROVED')
                        or version > (
                            select max(version) from campaign_history
                            where campaign_id = h.campaign_id and action in ('APPROVED', 'REJECTED'))
                        and exists (
                            select from json_object_keys(h.changes::json) as key
                            where key in ('title', 'goal', 'beneficiary'))))""";

    private Database database;

    /** For CDI's proxies. */
    protected CampaignHistory() {}

    /** Made by CDI. */
    @Inject
    public CampaignHistory(Database database) {
        this.database = database;
    }

    /**
     * Adds an entry in the caller's transaction.
     *
     * @param open whether everybody may read it; of a change after the approval they read what is public of it anyway
     */
    public void add(UUID campaign, HistoryEntry entry, boolean open) {
        database.with(connection -> {
            try (PreparedStatement add = connection.prepareStatement(ADD)) {
                add.setObject(1, campaign);
                add.setLong(2, entry.version());
                add.setTimestamp(3, Timestamp.from(entry.at()));
                add.setString(4, entry.action());
                add.setString(5, entry.from());
                add.setString(6, entry.to());
                add.setString(7, entry.by().name());
                add.setObject(8, entry.actorId(), Types.OTHER);
                add.setString(9, entry.reason());
                add.setString(10, entry.changes());
                add.setBoolean(11, open);
                return add.executeUpdate();
            }
        });
    }

    /** Whether somebody wrote a part of what the next approval is about. */
    public boolean hasWrittenWhatIsReviewed(UUID campaign, UUID user) {
        return database.with(connection -> {
            try (PreparedStatement query = connection.prepareStatement(WROTE)) {
                query.setObject(1, campaign);
                query.setObject(2, user);
                try (ResultSet row = query.executeQuery()) {
                    row.next();
                    return row.getBoolean(1);
                }
            }
        });
    }

    /**
     * The entries after a version, oldest first.
     *
     * @param all with what only the owner and staff may read
     */
    public List<HistoryEntry> after(UUID campaign, long version, boolean all, int limit) {
        return database.with(connection -> {
            try (PreparedStatement query = connection.prepareStatement(all ? ALL_AFTER : PUBLIC_AFTER)) {
                query.setObject(1, campaign);
                query.setLong(2, version);
                query.setInt(3, limit);
                try (ResultSet row = query.executeQuery()) {
                    List<HistoryEntry> entries = new ArrayList<>();
                    while (row.next()) {
                        entries.add(entry(row));
                    }
                    return entries;
                }
            }
        });
    }

    private static HistoryEntry entry(ResultSet row) throws SQLException {
        return new HistoryEntry(
                row.getLong("version"),
                row.getTimestamp("at").toInstant(),
                row.getString("action"),
                row.getString("from_status"),
                row.getString("to_status"),
                ActorKind.valueOf(row.getString("actor_kind")),
                row.getObject("actor_id", UUID.class),
                row.getString("reason"),
                row.getString("changes"));
    }
}
