// SPDX-License-Identifier: Apache-2.0
package org.careforall.campaign.totals.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.careforall.platform.database.Database;

/** What is booked of each gift. A batch is three round trips, however many gifts are in it. */
@ApplicationScoped
public class Gifts {

    /** A row for each gift that has none, with nothing booked; in id order, so that batches wait and do not deadlock. */
    private static final String OPEN = """
            insert into gift (donation_id, campaign_id, version, currency)
            select id, campaign, 0, currency
            from unnest(?::uuid[], ?::uuid[], ?::text[]) as t (id, campaign, currency)
            order by id
            on conflict do nothing""";

    private static final String LOCK = """
            select donation_id, campaign_id, version, currency, captured, refunded, charged_back, held, donor_key,
                   captured_at, guest
            from gift where donation_id = any(?::uuid[]) order by donation_id for update""";

    /** The donor, guest or not, and the moment of the first capture stay what they were. */
    private static final String BOOK = """
            update gift g
            set version = t.version, captured = t.captured, refunded = t.refunded, charged_back = t.charged_back,
                held = t.held, donor_key = coalesce(g.donor_key, t.donor_key),
                guest = case when g.donor_key is null then t.guest else g.guest end,
                captured_at = coalesce(g.captured_at, t.captured_at)
            from unnest(?::uuid[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::text[],
                        ?::text[]::timestamptz[], ?::bool[])
                as t (id, version, captured, refunded, charged_back, held, donor_key, captured_at, guest)
            where g.donation_id = t.id""";

    private Database database;

    /** For CDI's proxies. */
    protected Gifts() {}

    /** Made by CDI. */
    @Inject
    public Gifts(Database database) {
        this.database = database;
    }

    /** What is booked of these, by donation; their rows are made where missing, and locked in id order. */
    public Map<UUID, Gift> lock(Collection<Gift> gifts) {
        List<Gift> all = List.copyOf(gifts);
        return database.with(connection -> {
            try (PreparedStatement open = connection.prepareStatement(OPEN);
                    PreparedStatement lock = connection.prepareStatement(LOCK)) {
                open.setArray(1, SqlArrays.uuids(connection, all, Gift::donationId));
                open.setArray(2, SqlArrays.uuids(connection, all, Gift::campaignId));
                open.setArray(3, SqlArrays.texts(connection, all, Gift::currency));
                open.executeUpdate();
                lock.setArray(1, SqlArrays.uuids(connection, all, Gift::donationId));
                try (ResultSet row = lock.executeQuery()) {
                    Map<UUID, Gift> booked = new HashMap<>();
                    while (row.next()) {
                        Gift gift = read(row);
                        booked.put(gift.donationId(), gift);
                    }
                    return booked;
                }
            }
        });
    }

    /** Remembers these as what is booked; they must be locked. */
    public void book(List<Gift> gifts) {
        database.with(connection -> {
            try (PreparedStatement book = connection.prepareStatement(BOOK)) {
                List<Function<Gift, Long>> numbers =
                        List.of(Gift::version, Gift::captured, Gift::refunded, Gift::chargedBack, Gift::held);
                book.setArray(1, SqlArrays.uuids(connection, gifts, Gift::donationId));
                for (int i = 0; i < numbers.size(); i++) {
                    book.setArray(i + 2, SqlArrays.numbers(connection, gifts, numbers.get(i)));
                }
                book.setArray(7, SqlArrays.texts(connection, gifts, Gift::donorKey));
                book.setArray(8, SqlArrays.times(connection, gifts, Gift::capturedAt));
                book.setArray(9, SqlArrays.flags(connection, gifts, Gift::guest));
                return book.executeUpdate();
            }
        });
    }

    private static Gift read(ResultSet row) throws SQLException {
        Optional<Instant> capturedAt =
                Optional.ofNullable(row.getTimestamp("captured_at")).map(Timestamp::toInstant);
        return new Gift(
                row.getObject("donation_id", UUID.class),
                row.getObject("campaign_id", UUID.class),
                row.getLong("version"),
                row.getString("currency"),
                row.getLong("captured"),
                row.getLong("refunded"),
                row.getLong("charged_back"),
                row.getLong("held"),
                row.getString("donor_key"),
                capturedAt.orElse(null),
                row.getObject("guest", Boolean.class));
    }
}
