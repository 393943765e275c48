// SPDX-License-Identifier: Apache-2.0
package org.careforall.user.role.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.careforall.platform.database.Columns;
import org.careforall.platform.database.Database;

/** All roles, and the permissions that they may hold. */
@ApplicationScoped
public class Roles {

    private static final String SELECT = """
            select r.name, r.version, array(select p.permission from role_permission p where p.role = r.name) as permissions
            from role r
            """;

    private static final String UPSERT = """
            insert into role (name) values (?)
            on conflict (name) do update set version = role.version + 1
            returning version""";

    private static final String PERMISSIONS_OF =
            "select distinct permission from role_permission where role = any (?::text[])";

    private Database database;

    /** For CDI's proxies. */
    protected Roles() {}

    /** Made by CDI. */
    @Inject
    public Roles(Database database) {
        this.database = database;
    }

    /** All of them, by name. */
    public List<Role> all() {
        return database.with(connection -> {
            try (PreparedStatement select = connection.prepareStatement(SELECT + "order by r.name")) {
                return read(select);
            }
        });
    }

    /** The role with this name. */
    public Optional<Role> find(String name) {
        return one(SELECT + "where r.name = ?", name);
    }

    /** The role with this name, locked until the transaction ends. */
    public Optional<Role> lock(String name) {
        return one(SELECT + "where r.name = ? for update of r", name);
    }

    /** Every permission that a role may hold. */
    public Set<String> permissions() {
        return database.with(connection -> {
            try (PreparedStatement select = connection.prepareStatement("select name from permission")) {
                return texts(select);
            }
        });
    }

    /** What somebody with these roles may do. */
    public Set<String> permissionsOf(Collection<String> roles) {
        return database.with(connection -> {
            try (PreparedStatement select = connection.prepareStatement(PERMISSIONS_OF)) {
                select.setArray(1, connection.createArrayOf("text", roles.toArray()));
                return texts(select);
            }
        });
    }

    /** Makes the role, or gives the one that there is these permissions. */
    public Role put(String name, Collection<String> permissions) {
        return database.with(connection -> {
            long version = upsert(connection, name);
            try (PreparedStatement clear = connection.prepareStatement("delete from role_permission where role = ?");
                    PreparedStatement insert = connection.prepareStatement(
                            "insert into role_permission (role, permission) select ?, p from unnest(?::text[]) as t (p)")) {
                clear.setString(1, name);
                clear.executeUpdate();
                Role role = new Role(name, version, List.copyOf(permissions));
                insert.setString(1, name);
                insert.setArray(
                        2, connection.createArrayOf("text", role.permissions().toArray()));
                insert.executeUpdate();
                return role;
            }
        });
    }

    private static long upsert(Connection connection, String name) throws SQLException {
        try (PreparedStatement upsert = connection.prepareStatement(UPSERT)) {
            upsert.setString(1, name);
            try (ResultSet row = upsert.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private Optional<Role> one(String sql, String name) {
        return database.with(connection -> {
            try (PreparedStatement select = connection.prepareStatement(sql)) {
                select.setString(1, name);
                return read(select).stream().findFirst();
            }
        });
    }

    private static List<Role> read(PreparedStatement select) throws SQLException {
        List<Role> roles = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                roles.add(new Role(row.getString("name"), row.getLong("version"), Columns.texts(row, "permissions")));
            }
        }
        return roles;
    }

    private static Set<String> texts(PreparedStatement select) throws SQLException {
        Set<String> texts = new TreeSet<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                texts.add(row.getString(1));
            }
        }
        return texts;
    }
}
