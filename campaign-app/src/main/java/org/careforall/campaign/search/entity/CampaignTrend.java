// SPDX-License-Identifier: Apache-2.0
package org.careforall.campaign.search.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.careforall.platform.database.Database;

/** Which part of their goals campaigns were given within the last 24 hours. */
@ApplicationScoped
public class CampaignTrend {

    /** Any number that no other sweep of this app takes. */
    private static final String TRY_LOCK = "select pg_try_advisory_xact_lock(20_503)";

    private static final String REFRESH = """
            with recent as (
                select h.campaign_id, sum(h.raised)::float8 / t.goal as share
                from campaign_hour h join campaign_total t on t.campaign_id = h.campaign_id
                where h.hour > now() - interval '24 hours' and t.goal > 0
                group by h.campaign_id, t.goal having sum(h.raised) > 0),
            gone as (
                delete from campaign_trend t
                where not exists (select 1 from recent r where r.campaign_id = t.campaign_id))
            insert into campaign_trend as t (campaign_id, share) select campaign_id, share from recent
            on conflict (campaign_id) do update set share = excluded.share where t.share <> excluded.share""";

    private Database database;

    /** For CDI's proxies. */
    protected CampaignTrend() {}

    /** Made by CDI. */
    @Inject
    public CampaignTrend(Database database) {
        this.database = database;
    }

    /** Adds it up anew, in one transaction; nothing when another server is at it. Readers see the old one or the new. */
    public void refresh() {
        database.inTransaction(CampaignTrend::refresh);
    }

    private static boolean refresh(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            try (ResultSet row = statement.executeQuery(TRY_LOCK)) {
                row.next();
                if (!row.getBoolean(1)) {
                    return false;
                }
            }
            statement.executeUpdate(REFRESH);
            return true;
        }
    }
}
