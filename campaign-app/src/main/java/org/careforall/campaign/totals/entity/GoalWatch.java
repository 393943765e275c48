// SPDX-License-Identifier: Apache-2.0
package org.careforall.campaign.totals.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.careforall.platform.database.Columns;
import org.careforall.platform.database.Database;

/** Which totals have grown so far that there is something to tell or to do; projecting gifts knows nothing of it. */
@ApplicationScoped
public class GoalWatch {

    private static final String DUE = """
            select campaign_id from campaign_total where raised >= look_at order by campaign_id limit ?""";

    private static final String LOCK = """
            select raised, currency, milestone from campaign_total where campaign_id = ? for update""";

    private static final String SET = """
            update campaign_total set milestone = ?, look_at = ?, goal = ? where campaign_id = ?""";

    private Database database;

    /** For CDI's proxies. */
    protected GoalWatch() {}

    /** Made by CDI. */
    @Inject
    public GoalWatch(Database database) {
        this.database = database;
    }

    /**
     * How far a campaign is.
     *
     * @param raised in minor units
     * @param told the highest part of the goal that was told of, in percent
     */
    public record Progress(long raised, String currency, int told) {}

    /** Campaigns to be looked at. */
    public List<UUID> due(int limit) {
        return database.with(connection -> {
            try (PreparedStatement query = connection.prepareStatement(DUE)) {
                query.setInt(1, limit);
                try (ResultSet rows = query.executeQuery()) {
                    return Columns.uuids(rows).stream().sorted().toList();
                }
            }
        });
    }

    /** How far it is now; no gift is projected until the caller's transaction ends. Lock the campaign first. */
    public Optional<Progress> lock(UUID campaign) {
        return database.with(connection -> {
            try (PreparedStatement lock = connection.prepareStatement(LOCK)) {
                lock.setObject(1, campaign);
                try (ResultSet row = lock.executeQuery()) {
                    return row.next()
                            ? Optional.of(new Progress(row.getLong(1), row.getString(2), row.getInt(3)))
                            : Optional.empty();
                }
            }
        });
    }

    /**
     * Remembers what was told; the total must be locked.
     *
     * @param lookAt the amount from which to look again; empty for never
     * @param goal what is asked for now, in minor units: campaigns are ordered by how much of it they have
     */
    public void set(UUID campaign, int told, OptionalLong lookAt, long goal) {
        database.with(connection -> {
            try (PreparedStatement set = connection.prepareStatement(SET)) {
                set.setInt(1, told);
                if (lookAt.isPresent()) {
                    set.setLong(2, lookAt.getAsLong());
                } else {
                    set.setNull(2, Types.BIGINT);
                }
                set.setLong(3, goal);
                set.setObject(4, campaign);
                return set.executeUpdate();
            }
        });
    }
}
