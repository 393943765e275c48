// SPDX-License-Identifier: Apache-2.0
package org.careforall.component;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.careforall.platform.database.DatabaseException;
import org.careforall.platform.inbox.EventConsumer;
import org.careforall.platform.inbox.ReceivedEvent;

/** Counts each event in the database, and fails at those that it is told to. */
@ApplicationScoped
public class ScriptedConsumer implements EventConsumer {

    private final Set<UUID> poison = ConcurrentHashMap.newKeySet();
    private final Set<UUID> unlucky = ConcurrentHashMap.newKeySet();

    @Resource(lookup = "java:comp/env/jdbc/app")
    private DataSource database;

    @Override
    public String subscription() {
        return "test.scripted";
    }

    @Override
    public void apply(List<ReceivedEvent> events) {
        for (ReceivedEvent event : events) {
            count(event.id());
            if (poison.contains(event.id())) {
                throw new IllegalStateException("poison");
            }
            if (unlucky.remove(event.id())) {
                throw new DatabaseException("passing", new SQLException("deadlock detected", "40P01"));
            }
        }
    }

    void poison(UUID event) {
        poison.add(event);
    }

    void mend(UUID event) {
        poison.remove(event);
    }

    /** Fails once, for a cause that passes. */
    void failOnce(UUID event) {
        unlucky.add(event);
    }

    private void count(UUID event) {
        execute("create table if not exists effect (event_id uuid)");
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("insert into effect values (?)")) {
            insert.setObject(1, event);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseException("count", e);
        }
    }

    /** How many effects of an event are committed. */
    long effects(UUID event) {
        execute("create table if not exists effect (event_id uuid)");
        try (Connection connection = database.getConnection();
                PreparedStatement count =
                        connection.prepareStatement("select count(*) from effect where event_id = ?")) {
            count.setObject(1, event);
            try (ResultSet row = count.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new DatabaseException("effects", e);
        }
    }

    private void execute(String sql) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.execute();
        } catch (SQLException e) {
            throw new DatabaseException(sql, e);
        }
    }
}
