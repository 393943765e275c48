// SPDX-License-Identifier: Apache-2.0
package org.careforall.notification.addressbook.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.Collection;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.careforall.events.user.UserSnapshot;
import org.careforall.platform.database.Database;

/** Where people are found. */
@ApplicationScoped
public class Recipients {

    /** An older version, whenever it comes, changes nothing. */
    private static final String UPSERT = """
            insert into recipient as r (user_id, version, email) values (?, ?, ?)
            on conflict (user_id) do update set version = excluded.version, email = excluded.email
            where r.version < excluded.version""";

    private Database database;

    /** For CDI's proxies. */
    protected Recipients() {}

    /** Made by CDI. */
    @Inject
    public Recipients(Database database) {
        this.database = database;
    }

    /** Takes what users' events say: of each the newest, in the order of their ids. One statement takes a row once. */
    public void keep(Collection<UserSnapshot> users) {
        TreeMap<UUID, UserSnapshot> newest = new TreeMap<>();
        users.forEach(user ->
                newest.merge(user.userId(), user, (one, other) -> one.version() < other.version() ? other : one));
        database.with(connection -> {
            try (PreparedStatement upsert = connection.prepareStatement(UPSERT)) {
                for (UserSnapshot user : newest.values()) {
                    upsert.setObject(1, user.userId());
                    upsert.setLong(2, user.version());
                    upsert.setString(3, user.email());
                    upsert.addBatch();
                }
                return upsert.executeBatch();
            }
        });
    }

    /** Somebody's address. */
    public Optional<String> address(UUID user) {
        return database.with(connection -> {
            try (PreparedStatement select =
                    connection.prepareStatement("select email from recipient where user_id = ?")) {
                select.setObject(1, user);
                try (ResultSet row = select.executeQuery()) {
                    return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
                }
            }
        });
    }
}
