// SPDX-License-Identifier: Apache-2.0
package org.careforall.platform.inbox;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.careforall.platform.database.DatabaseException;

/** Remembers which events took effect: a unique insert in the transaction of the effect. */
@ApplicationScoped
public class Inbox {

    /** Sorted, so that two batches that hold the same events wait for each other instead of dying in a deadlock. */
    private static final String CLAIM = """
            insert into inbox (subscription, event_id)
            select ?, id from unnest(?::uuid[]) as t (id) order by id
            on conflict do nothing
            returning event_id""";

    /** Walks the key's index from subscription to subscription: an inbox of millions is never read as a whole. */
    private static final String PURGE = """
            with recursive known (subscription) as (
                select min(subscription) from inbox
                union all
                select (select min(subscription) from inbox where inbox.subscription > known.subscription)
                from known where known.subscription is not null),
            old as (
                select aged.subscription, aged.event_id
                from known cross join lateral (
                    select subscription, event_id from inbox
                    where inbox.subscription = known.subscription and event_id < ? order by event_id limit ?) aged)
            delete from inbox using old
            where inbox.subscription = old.subscription and inbox.event_id = old.event_id""";

    @Resource(lookup = "java:comp/env/jdbc/app")
    private DataSource database;

    /** Made by CDI, on the server's data source. */
    public Inbox() {}

    /** On another data source, as tests have it. */
    Inbox(DataSource database) {
        this.database = database;
    }

    /** Those of the ids that this subscription has not seen before; they are claimed if the transaction commits. */
    public Set<UUID> claim(String subscription, Collection<UUID> ids) {
        try (Connection connection = database.getConnection();
                PreparedStatement claim = connection.prepareStatement(CLAIM)) {
            Array array = connection.createArrayOf("uuid", ids.toArray());
            claim.setString(1, subscription);
            claim.setArray(2, array);
            Set<UUID> claimed = new HashSet<>();
            try (ResultSet row = claim.executeQuery()) {
                while (row.next()) {
                    claimed.add(row.getObject(1, UUID.class));
                }
            }
            return claimed;
        } catch (SQLException e) {
            throw new DatabaseException("events could not be claimed in the inbox", e);
        }
    }

    /**
     * Forgets events older than an id (UUIDv7 sort by time), a bounded number of each subscription at once. What comes again after that is
     * still harmless: events carry versions and cumulative amounts.
     *
     * @return how many were forgotten
     */
    public int forgetBefore(UUID oldest, int limit) {
        try (Connection connection = database.getConnection();
                PreparedStatement purge = connection.prepareStatement(PURGE)) {
            purge.setObject(1, oldest);
            purge.setInt(2, limit);
            return purge.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseException("the inbox could not be purged", e);
        }
    }
}
