// SPDX-License-Identifier: Apache-2.0
package org.careforall.user.account.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.careforall.platform.address.EmailAddress;
import org.careforall.platform.database.Columns;
import org.careforall.platform.database.Database;

/** The links that were sent to addresses, by the hash of their secrets. */
@ApplicationScoped
public class EmailVerifications {

    private static final String INSERT = """
            insert into email_verification (hash, account_id, email, requested_at, expires_at) values (?, ?, ?, ?, ?)""";

    private static final String PURGE = """
            delete from email_verification where hash in (
                select hash from email_verification where expires_at < ? order by expires_at limit ?)""";

    private Database database;

    /** For CDI's proxies. */
    protected EmailVerifications() {}

    /** Made by CDI. */
    @Inject
    public EmailVerifications(Database database) {
        this.database = database;
    }

    /** What a link verifies. @param email the address that it was sent to */
    public record Sent(UUID account, EmailAddress email) {}

    /** Keeps a link that is about to be sent. */
    public void add(byte[] hash, Sent sent, Instant now, Instant expiresAt) {
        database.with(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
                insert.setBytes(1, hash);
                insert.setObject(2, sent.account());
                insert.setString(3, sent.email().value());
                insert.setObject(4, Columns.timestamp(now));
                insert.setObject(5, Columns.timestamp(expiresAt));
                return insert.executeUpdate();
            }
        });
    }

    /** How many an account asked for since a moment. */
    public int countSince(UUID account, Instant since) {
        return database.with(connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                    "select count(*) from email_verification where account_id = ? and requested_at > ?")) {
                select.setObject(1, account);
                select.setObject(2, Columns.timestamp(since));
                try (ResultSet row = select.executeQuery()) {
                    row.next();
                    return row.getInt(1);
                }
            }
        });
    }

    /** What a secret verifies; empty when it is none of ours, or too old. It stays: a link may be opened twice. */
    public Optional<Sent> find(byte[] hash, Instant now) {
        return database.with(connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                    "select account_id, email from email_verification where hash = ? and expires_at > ?")) {
                select.setBytes(1, hash);
                select.setObject(2, Columns.timestamp(now));
                try (ResultSet row = select.executeQuery()) {
                    return row.next()
                            ? Optional.of(new Sent(row.getObject(1, UUID.class), EmailAddress.known(row.getString(2))))
                            : Optional.empty();
                }
            }
        });
    }

    /** Forgets links that no longer work, a bounded number at once. */
    public void forgetExpiredBefore(Instant moment, int limit) {
        database.with(connection -> {
            try (PreparedStatement purge = connection.prepareStatement(PURGE)) {
                purge.setObject(1, Columns.timestamp(moment));
                purge.setInt(2, limit);
                return purge.executeUpdate();
            }
        });
    }
}
