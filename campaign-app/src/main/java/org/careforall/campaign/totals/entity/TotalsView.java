// SPDX-License-Identifier: Apache-2.0
package org.careforall.campaign.totals.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.careforall.campaign.campaign.entity.Slug;
import org.careforall.platform.database.Database;

/** Reads totals: one row by its key, nothing is summed. */
@ApplicationScoped
public class TotalsView {

    private static final String SELECT = """
            select c.owner_id, c.approved_at is not null as is_public, c.goal_amount,
                   coalesce(t.currency, c.goal_currency) as currency, coalesce(t.raised, 0) as raised,
                   coalesce(t.captured, 0) as captured, coalesce(t.refunded, 0) as refunded,
                   coalesce(t.donations, 0) as donations, coalesce(t.donors, 0) as donors,
                   coalesce(t.shown_donors, 0) as shown_donors, t.last_donation_at, t.as_of
            from campaign c left join campaign_total t on t.campaign_id = c.id
            where\s""";

    private Database database;

    /** For CDI's proxies. */
    protected TotalsView() {}

    /** Made by CDI. */
    @Inject
    public TotalsView(Database database) {
        this.database = database;
    }

    /** The total of a campaign by its id or slug; zeros when nobody has given; empty when there is no such campaign. */
    public Optional<TotalsRow> of(String reference) {
        boolean id = Slug.isId(reference);
        return database.with(connection -> {
            try (PreparedStatement query = connection.prepareStatement(SELECT + (id ? "c.id = ?" : "c.slug = ?"))) {
                query.setObject(1, id ? UUID.fromString(reference) : reference);
                try (ResultSet row = query.executeQuery()) {
                    return row.next() ? Optional.of(read(row)) : Optional.empty();
                }
            }
        });
    }

    private static TotalsRow read(ResultSet row) throws SQLException {
        return new TotalsRow(
                row.getObject("owner_id", UUID.class),
                row.getBoolean("is_public"),
                row.getLong("goal_amount"),
                row.getString("currency"),
                row.getLong("raised"),
                row.getLong("captured"),
                row.getLong("refunded"),
                row.getLong("donations"),
                row.getLong("donors"),
                row.getLong("shown_donors"),
                instant(row.getTimestamp("last_donation_at")),
                instant(row.getTimestamp("as_of")));
    }

    private static Instant instant(Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
