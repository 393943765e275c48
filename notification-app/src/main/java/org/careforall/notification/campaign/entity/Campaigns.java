// SPDX-License-Identifier: Apache-2.0
package org.careforall.notification.campaign.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.careforall.events.campaign.CampaignSnapshot;
import org.careforall.platform.database.Columns;
import org.careforall.platform.database.Database;

/** What is known of campaigns here: owner and title. */
@ApplicationScoped
public class Campaigns {

    /** An older version, whenever it comes, changes nothing. Locks the row, stub or not. */
    private static final String UPSERT = """
            insert into campaign as c (id, version, owner_id, title) values (?, ?, ?, ?)
            on conflict (id) do update
                set version = excluded.version, owner_id = excluded.owner_id, title = excluded.title
            where c.version < excluded.version""";

    private static final String OWNERS =
            "select id, owner_id from campaign where id = any (?) and owner_id is not null";

    private static final String STUBS = """
            insert into campaign (id) select id from unnest(?::uuid[]) as t (id) order by id
            on conflict (id) do nothing""";

    private static final String MAY_MAIL = """
            update campaign set owner_mailed_at = ?
            where id in (select id from campaign where id = any (?)
                             and (owner_mailed_at is null or owner_mailed_at < ?) order by id for update skip locked)
            returning id""";

    private Database database;

    /** For CDI's proxies. */
    protected Campaigns() {}

    /** Made by CDI. */
    @Inject
    public Campaigns(Database database) {
        this.database = database;
    }

    /** Takes what campaigns' events say: of each the newest, in the order of their ids. One statement takes a row once. */
    public void keep(Collection<CampaignSnapshot> campaigns) {
        TreeMap<UUID, CampaignSnapshot> newest = new TreeMap<>();
        campaigns.forEach(campaign -> newest.merge(
                campaign.campaignId(), campaign, (one, other) -> one.version() < other.version() ? other : one));
        database.with(connection -> {
            try (PreparedStatement upsert = connection.prepareStatement(UPSERT)) {
                for (CampaignSnapshot campaign : newest.values()) {
                    upsert.setObject(1, campaign.campaignId());
                    upsert.setLong(2, campaign.version());
                    upsert.setObject(3, campaign.ownerId());
                    upsert.setString(4, campaign.title());
                    upsert.addBatch();
                }
                return upsert.executeBatch();
            }
        });
    }

    /**
     * The owners that are known. For the other campaigns a stub stands afterwards, locked until the transaction ends:
     * whoever brings the campaign waits for it, and then sees what this transaction left for the owner.
     */
    public Map<UUID, UUID> owners(Set<UUID> campaigns) {
        return database.with(connection -> {
            Map<UUID, UUID> owners = new HashMap<>(select(connection, OWNERS, campaigns));
            List<UUID> unknown =
                    campaigns.stream().filter(id -> !owners.containsKey(id)).toList();
            if (!unknown.isEmpty()) {
                try (PreparedStatement insert = connection.prepareStatement(STUBS)) {
                    insert.setArray(1, uuids(connection, unknown));
                    insert.executeUpdate();
                }
                lock(connection, unknown);
                owners.putAll(select(connection, OWNERS, unknown));
            }
            return owners;
        });
    }

    /** Those of the campaigns whose owners got no mail about gifts since; they count as mailed from now on. */
    public Set<UUID> claimOwnerMail(Set<UUID> campaigns, Instant now, Instant since) {
        return database.with(connection -> {
            try (PreparedStatement update = connection.prepareStatement(MAY_MAIL)) {
                update.setObject(1, Columns.timestamp(now));
                update.setArray(2, uuids(connection, campaigns));
                update.setObject(3, Columns.timestamp(since));
                try (ResultSet rows = update.executeQuery()) {
                    return Columns.uuids(rows);
                }
            }
        });
    }

    private static void lock(Connection connection, Collection<UUID> campaigns) throws SQLException {
        try (PreparedStatement lock =
                connection.prepareStatement("select id from campaign where id = any (?) order by id for share")) {
            lock.setArray(1, uuids(connection, campaigns));
            lock.executeQuery().close();
        }
    }

    private static Map<UUID, UUID> select(Connection connection, String sql, Collection<UUID> campaigns)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setArray(1, uuids(connection, campaigns));
            Map<UUID, UUID> owners = new HashMap<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    owners.put(row.getObject(1, UUID.class), row.getObject(2, UUID.class));
                }
            }
            return owners;
        }
    }

    private static Array uuids(Connection connection, Collection<UUID> ids) throws SQLException {
        return connection.createArrayOf("uuid", ids.toArray());
    }
}
