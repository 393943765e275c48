// SPDX-License-Identifier: Apache-2.0
package org.careforall.user.token.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.careforall.platform.database.Columns;
import org.careforall.platform.database.Database;

/** All refresh tokens, as hashes, in families: a family is one login and what descends from it. */
@ApplicationScoped
public class RefreshTokens {

    private static final String FIND = """
            select t.family_id, f.account_id, t.sequence, t.used_at, t.successor_seed,
                   f.revoked_at is not null as revoked, least(t.expires_at, f.expires_at) as expires_at
            from refresh_token t join refresh_family f on f.id = t.family_id
            where t.hash = ? for update of f, t""";

    private Database database;

    /** For CDI's proxies. */
    protected RefreshTokens() {}

    /** Made by CDI. */
    @Inject
    public RefreshTokens(Database database) {
        this.database = database;
    }

    /** Begins a family. */
    public void begin(UUID family, UUID account, Instant expiresAt) {
        update(
                "insert into refresh_family (id, account_id, expires_at) values (?, ?, ?)",
                family,
                account,
                Columns.timestamp(expiresAt));
    }

    /** Adds a token to a family. @param sequence its place in the family, from 1 */
    public void add(byte[] hash, UUID family, long sequence, Instant expiresAt) {
        update(
                "insert into refresh_token (hash, family_id, sequence, expires_at) values (?, ?, ?, ?)",
                hash,
                family,
                sequence,
                Columns.timestamp(expiresAt));
    }

    /** The token with this hash; it and its family stay locked until the transaction ends. */
    public Optional<RefreshToken> lock(byte[] hash) {
        return database.with(connection -> {
            try (PreparedStatement select = connection.prepareStatement(FIND)) {
                select.setBytes(1, hash);
                return read(select);
            }
        });
    }

    /** Notes that the token was used. @param successorSeed what its successor is made from, with the token itself */
    public void use(byte[] hash, Instant now, byte[] successorSeed) {
        update(
                "update refresh_token set used_at = ?, successor_seed = ? where hash = ?",
                Columns.timestamp(now),
                successorSeed,
                hash);
    }

    /**
     * Whether the family has a token with this sequence that nobody has used yet. A statement of its own, so that who waited
     * for the family's lock sees what its last holder committed.
     */
    public boolean isUnused(UUID family, long sequence) {
        return database.with(connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                    "select 1 from refresh_token where family_id = ? and sequence = ? and used_at is null")) {
                select.setObject(1, family);
                select.setLong(2, sequence);
                try (ResultSet row = select.executeQuery()) {
                    return row.next();
                }
            }
        });
    }

    /** Ends a family: none of its tokens is taken again. */
    public void revoke(UUID family, Instant now) {
        update(
                "update refresh_family set revoked_at = coalesce(revoked_at, ?) where id = ?",
                Columns.timestamp(now),
                family);
    }

    /** Ends all families of an account. */
    public void revokeAll(UUID account, Instant now) {
        update(
                "update refresh_family set revoked_at = coalesce(revoked_at, ?) where account_id = ?",
                Columns.timestamp(now),
                account);
    }

    /** Forgets families that ended before, a bounded number at once; how many. */
    public int forgetExpiredBefore(Instant moment, int limit) {
        return update(
                "delete from refresh_family where id in (select id from refresh_family where expires_at < ? limit ?)",
                Columns.timestamp(moment),
                limit);
    }

    private int update(String sql, Object... values) {
        return database.with(connection -> update(connection, sql, values));
    }

    private static int update(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                update.setObject(i + 1, values[i]);
            }
            return update.executeUpdate();
        }
    }

    private static Optional<RefreshToken> read(PreparedStatement select) throws SQLException {
        try (ResultSet row = select.executeQuery()) {
            return row.next()
                    ? Optional.of(new RefreshToken(
                            row.getObject("family_id", UUID.class),
                            row.getObject("account_id", UUID.class),
                            row.getLong("sequence"),
                            Columns.maybeInstant(row, "used_at"),
                            Optional.ofNullable(row.getBytes("successor_seed")),
                            row.getBoolean("revoked"),
                            Columns.instant(row, "expires_at")))
                    : Optional.empty();
        }
    }
}
