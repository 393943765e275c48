// SPDX-License-Identifier: Apache-2.0
package org.careforall.campaign.totals.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.careforall.platform.database.Database;

/** The totals that are kept: one row for each campaign that was ever given to, changed once for each batch of events. */
@ApplicationScoped
public class CampaignTotals {

    private static final String OPEN = """
            insert into campaign_total (campaign_id, currency, as_of)
            select campaign, currency, now() from unnest(?::uuid[], ?::text[]) as t (campaign, currency)
            order by campaign
            on conflict do nothing""";

    /**
     * All of them or, while one is missing, none: who held one and then waited to open another could meet somebody who holds
     * that and waits for the first.
     */
    private static final String LOCK = """
            select campaign_id, currency from campaign_total
            where campaign_id = any(?::uuid[])
              and (select count(*) from campaign_total where campaign_id = any(?::uuid[])) = ?
            order by campaign_id for update""";

    private static final String CHANGE = """
            update campaign_total c
            set captured = c.captured + t.captured, refunded = c.refunded + t.refunded,
                raised = c.raised + t.captured - t.refunded, donations = c.donations + t.donations,
                donors = c.donors + t.donors, shown_donors = c.shown_donors + t.shown_donors,
                last_donation_at = greatest(c.last_donation_at, t.last_at), as_of = clock_timestamp()
            from unnest(?::uuid[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[],
                        ?::text[]::timestamptz[])
                as t (campaign, captured, refunded, donations, donors, shown_donors, last_at)
            where c.campaign_id = t.campaign""";

    private Database database;

    /** For CDI's proxies. */
    protected CampaignTotals() {}

    /** Made by CDI. */
    @Inject
    public CampaignTotals(Database database) {
        this.database = database;
    }

    /** From a campaign's approval on it has a total, of nothing at first; joins the caller's transaction. */
    public void open(UUID campaign, String currency) {
        database.with(connection -> {
            open(connection, List.of(TotalChange.none(campaign, currency)));
            return campaign;
        });
    }

    /**
     * Applies changes, one for each campaign; rows are locked in id order.
     *
     * @throws IllegalStateException when a gift is in another currency than the campaign's gifts before
     */
    public void change(Collection<TotalChange> changes) {
        List<TotalChange> rows = List.copyOf(changes);
        database.with(connection -> {
            Map<UUID, String> currencies = lock(connection, rows);
            if (currencies.size() < rows.size()) {
                open(connection, rows);
                currencies = lock(connection, rows);
            }
            for (TotalChange change : rows) {
                requireCurrency(change, currencies.get(change.campaignId()));
            }
            try (PreparedStatement update = connection.prepareStatement(CHANGE)) {
                update.setArray(1, SqlArrays.uuids(connection, rows, TotalChange::campaignId));
                update.setArray(2, SqlArrays.numbers(connection, rows, TotalChange::captured));
                update.setArray(3, SqlArrays.numbers(connection, rows, TotalChange::refunded));
                update.setArray(4, SqlArrays.numbers(connection, rows, TotalChange::donations));
                update.setArray(5, SqlArrays.numbers(connection, rows, TotalChange::donors));
                update.setArray(6, SqlArrays.numbers(connection, rows, TotalChange::shownDonors));
                update.setArray(7, SqlArrays.times(connection, rows, TotalChange::lastDonationAt));
                return update.executeUpdate();
            }
        });
    }

    private static void open(Connection connection, List<TotalChange> changes) throws SQLException {
        try (PreparedStatement open = connection.prepareStatement(OPEN)) {
            open.setArray(1, SqlArrays.uuids(connection, changes, TotalChange::campaignId));
            open.setArray(2, SqlArrays.texts(connection, changes, TotalChange::currency));
            open.executeUpdate();
        }
    }

    private static Map<UUID, String> lock(Connection connection, List<TotalChange> changes) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement(LOCK)) {
            lock.setArray(1, SqlArrays.uuids(connection, changes, TotalChange::campaignId));
            lock.setArray(2, SqlArrays.uuids(connection, changes, TotalChange::campaignId));
            lock.setInt(3, changes.size());
            Map<UUID, String> currencies = new HashMap<>();
            try (ResultSet row = lock.executeQuery()) {
                while (row.next()) {
                    currencies.put(row.getObject(1, UUID.class), row.getString(2));
                }
            }
            return currencies;
        }
    }

    private static void requireCurrency(TotalChange change, String kept) {
        if (!change.currency().equals(kept)) {
            throw new IllegalStateException(
                    "campaign " + change.campaignId() + " is given to in " + kept + ", not in " + change.currency());
        }
    }
}
