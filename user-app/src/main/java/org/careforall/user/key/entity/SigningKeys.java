// SPDX-License-Identifier: Apache-2.0
package org.careforall.user.key.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.careforall.platform.database.Columns;
import org.careforall.platform.database.Database;

/** The keys, of which one signs and the others are there until their tokens have expired. */
@ApplicationScoped
public class SigningKeys {

    private static final String INSERT = """
            insert into signing_key (kid, private_key, public_key, created_at) values (?, ?, ?, ?)
            on conflict do nothing""";

    private static final String SELECT = "select kid, private_key, public_key from signing_key ";

    private Database database;

    /** For CDI's proxies. */
    protected SigningKeys() {}

    /** Made by CDI. */
    @Inject
    public SigningKeys(Database database) {
        this.database = database;
    }

    /** The key that signs. */
    public Optional<SigningKey> active() {
        return database.with(connection -> {
            try (PreparedStatement select = connection.prepareStatement(SELECT + "where retired_at is null")) {
                return read(select).stream().findFirst();
            }
        });
    }

    /** The key that signs, and those that were retired later than that. */
    public List<SigningKey> retiredAfter(Instant moment) {
        return database.with(connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                    SELECT + "where retired_at is null or retired_at > ? order by created_at desc")) {
                select.setObject(1, Columns.timestamp(moment));
                return read(select);
            }
        });
    }

    /** Adds a key that signs from now on; false when there is one: the index on the one that signs decides. */
    public boolean add(SigningKey key, Instant now) {
        return database.with(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
                insert.setString(1, key.kid());
                insert.setBytes(2, key.privateKey().getEncoded());
                insert.setBytes(3, key.publicKey().getEncoded());
                insert.setObject(4, Columns.timestamp(now));
                return insert.executeUpdate() == 1;
            }
        });
    }

    /** Takes the key that signs out of service; false when there is none. */
    public boolean retire(Instant now) {
        return database.with(connection -> {
            try (PreparedStatement update =
                    connection.prepareStatement("update signing_key set retired_at = ? where retired_at is null")) {
                update.setObject(1, Columns.timestamp(now));
                return update.executeUpdate() == 1;
            }
        });
    }

    private static List<SigningKey> read(PreparedStatement select) throws SQLException {
        List<SigningKey> keys = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                keys.add(SigningKey.of(row.getString(1), row.getBytes(2), row.getBytes(3)));
            }
        }
        return keys;
    }
}
