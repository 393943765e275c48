// SPDX-License-Identifier: Apache-2.0
package org.careforall.platform.idempotency;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;
import org.careforall.platform.database.DatabaseException;

/** The table of keys; every call joins the caller's transaction. */
@ApplicationScoped
public class Claims {

    private static final String CLAIM = """
            insert into idempotency (operation, scope, key, fingerprint) values (?, ?, ?, ?)
            on conflict do nothing""";

    private static final String FIND = """
            select fingerprint, claimed_at, status, location, body from idempotency
            where operation = ? and scope = ? and key = ?""";

    private static final String TAKE_OVER = """
            update idempotency set claimed_at = now()
            where operation = ? and scope = ? and key = ? and status is null and claimed_at = ?""";

    private static final String ANSWER = """
            update idempotency set status = ?, location = ?, body = ?
            where operation = ? and scope = ? and key = ? and status is null""";

    private static final String RELEASE =
            "delete from idempotency where operation = ? and scope = ? and key = ? and status is null";

    private static final String PURGE = """
            delete from idempotency where ctid = any (array(
                select ctid from idempotency where claimed_at < ?
                order by claimed_at limit ? for update skip locked))""";
    private static final int MOST_TRIES = 5;

    @Resource(lookup = "java:comp/env/jdbc/app")
    private DataSource database;

    /** For CDI. */
    public Claims() {}

    /** On another data source, as tests have it. */
    public Claims(DataSource database) {
        this.database = database;
    }

    /**
     * Claims the key, or tells what stands there. Waits on the unique index for a transaction that holds it, as long as the
     * connection's lock timeout.
     */
    public Claim claim(KeyedRequest request) {
        try (Connection connection = database.getConnection()) {
            for (int i = 0; i < MOST_TRIES; i++) {
                if (insert(connection, request)) {
                    return new Claim.Ours();
                }
                Optional<Claim> found = find(connection, request);
                if (found.isPresent()) {
                    return found.get();
                }
            }
            throw new IllegalStateException("a key was freed again and again while it was claimed");
        } catch (SQLException e) {
            throw new DatabaseException("the idempotency key could not be claimed", e);
        }
    }

    private static boolean insert(Connection connection, KeyedRequest request) throws SQLException {
        try (PreparedStatement claim = connection.prepareStatement(CLAIM)) {
            bindKey(claim, 1, request);
            claim.setBytes(4, request.fingerprint());
            return claim.executeUpdate() == 1;
        }
    }

    private static Optional<Claim> find(Connection connection, KeyedRequest request) throws SQLException {
        try (PreparedStatement find = connection.prepareStatement(FIND)) {
            bindKey(find, 1, request);
            try (ResultSet row = find.executeQuery()) {
                return row.next() ? Optional.of(read(row, request)) : Optional.empty();
            }
        }
    }

    private static Claim read(ResultSet row, KeyedRequest request) throws SQLException {
        if (!request.isOf(row.getBytes(1))) {
            return new Claim.Other();
        }
        int status = row.getInt(3);
        if (row.wasNull()) {
            return new Claim.Begun(row.getTimestamp(2).toInstant());
        }
        return new Claim.Answered(new StoredAnswer(status, row.getString(4), row.getBytes(5)));
    }

    /** Takes over a claim whose process died; false when somebody else was quicker. */
    public boolean takeOver(KeyedRequest request, Instant begun) {
        return update(TAKE_OVER, request, 1, statement -> statement.setTimestamp(4, Timestamp.from(begun))) == 1;
    }

    /** Keeps the answer; false when the key is no longer ours: answered by somebody who took it over, or gone. */
    public boolean answer(KeyedRequest request, StoredAnswer answer) {
        return update(ANSWER, request, 4, statement -> {
                    statement.setInt(1, answer.status());
                    statement.setString(2, answer.location());
                    statement.setBytes(3, answer.body());
                })
                == 1;
    }

    /** Frees a key that was not answered. */
    public void release(KeyedRequest request) {
        update(RELEASE, request, 1, statement -> {});
    }

    /** Forgets the oldest; safe beside other instances that do the same. */
    public int purgeBefore(Instant moment, int limit) {
        try (Connection connection = database.getConnection();
                PreparedStatement purge = connection.prepareStatement(PURGE)) {
            purge.setTimestamp(1, Timestamp.from(moment));
            purge.setInt(2, limit);
            return purge.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseException("idempotency keys could not be purged", e);
        }
    }

    @FunctionalInterface
    private interface Binding {
        void to(PreparedStatement statement) throws SQLException;
    }

    private int update(String sql, KeyedRequest request, int keyAt, Binding binding) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            bindKey(statement, keyAt, request);
            binding.to(statement);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseException("an idempotency key could not be written", e);
        }
    }

    private static void bindKey(PreparedStatement statement, int at, KeyedRequest request) throws SQLException {
        statement.setString(at, request.operation());
        statement.setString(at + 1, request.scope());
        statement.setString(at + 2, request.key());
    }
}
