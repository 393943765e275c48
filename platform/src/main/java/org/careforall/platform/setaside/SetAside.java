// SPDX-License-Identifier: Apache-2.0
package org.careforall.platform.setaside;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.careforall.platform.database.DatabaseException;
import org.careforall.platform.inbox.Inbox;

/** The events that are set aside, in the app's own database. */
@ApplicationScoped
public class SetAside {

    private static final String INSERT = """
            insert into set_aside (id, subscription, event_id, event_type, subject, payload, cause)
            values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing""";

    private static final String SELECT = """
            select id, subscription, event_id, event_type, subject, payload, cause, set_aside_at, replays, replayed_at
            from set_aside""";

    private static final String OPEN_AFTER = SELECT + " where replayed_at is null and id > ? order by id limit ?";
    private static final String LOCKED = SELECT + " where id = ? for update";
    private static final String REPLAYED =
            "update set_aside set replays = replays + 1, replayed_at = now() where id = ?";
    private static final String FAILED_AGAIN =
            "update set_aside set replays = replays + 1, cause = ? where id = ? and replayed_at is null";
    private static final String COUNT = "select count(*) from set_aside where replayed_at is null";

    @Resource(lookup = "java:comp/env/jdbc/app")
    private DataSource database;

    private Inbox inbox;

    /** For CDI's proxies. */
    protected SetAside() {}

    /** Made by CDI. */
    @Inject
    public SetAside(Inbox inbox) {
        this.inbox = inbox;
    }

    /** Keeps an event and claims it in the inbox, so that a repeat of it does nothing; both or neither. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void add(SetAsideEvent event) {
        if (event.eventId() != null) {
            inbox.claim(event.subscription(), List.of(event.eventId()));
        }
        update(INSERT, insert -> {
            insert.setObject(1, event.id());
            insert.setString(2, event.subscription());
            insert.setObject(3, event.eventId(), Types.OTHER);
            insert.setString(4, withoutNul(event.eventType()));
            insert.setObject(5, event.subject(), Types.OTHER);
            insert.setString(6, withoutNul(event.payload()));
            insert.setString(7, withoutNul(event.cause()));
        });
    }

    /** The open ones after an id, oldest first. */
    public List<SetAsideEvent> openAfter(UUID id, int limit) {
        return query(OPEN_AFTER, select -> {
            select.setObject(1, id);
            select.setInt(2, limit);
        });
    }

    /** How many are open. */
    public long countOpen() {
        try (Connection connection = database.getConnection();
                PreparedStatement count = connection.prepareStatement(COUNT);
                ResultSet row = count.executeQuery()) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new DatabaseException("what is set aside could not be counted", e);
        }
    }

    /** One, locked for the rest of the transaction. */
    Optional<SetAsideEvent> lock(UUID id) {
        return query(LOCKED, select -> select.setObject(1, id)).stream().findFirst();
    }

    void replayed(UUID id) {
        update(REPLAYED, update -> update.setObject(1, id));
    }

    /** Notes that a replay failed too, and why. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void failedAgain(UUID id, String cause) {
        update(FAILED_AGAIN, update -> {
            update.setString(1, withoutNul(cause));
            update.setObject(2, id);
        });
    }

    /** PostgreSQL's text holds no NUL, which a message of others may. */
    private static String withoutNul(String text) {
        return text == null ? null : text.replace("\0", "\\u0000");
    }

    @FunctionalInterface
    private interface Binding {
        void to(PreparedStatement statement) throws SQLException;
    }

    private void update(String sql, Binding binding) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            binding.to(statement);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseException("what is set aside could not be written", e);
        }
    }

    private List<SetAsideEvent> query(String sql, Binding binding) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            binding.to(statement);
            List<SetAsideEvent> found = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(read(row));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new DatabaseException("what is set aside could not be read", e);
        }
    }

    private static SetAsideEvent read(ResultSet row) throws SQLException {
        return new SetAsideEvent(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getObject(3, UUID.class),
                row.getString(4),
                row.getObject(5, UUID.class),
                row.getString(6),
                row.getString(7),
                row.getTimestamp(8).toInstant(),
                row.getInt(9),
                Optional.ofNullable(row.getTimestamp(10))
                        .map(Timestamp::toInstant)
                        .orElse(null));
    }
}
