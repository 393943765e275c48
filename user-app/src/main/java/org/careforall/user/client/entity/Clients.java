// SPDX-License-Identifier: Apache-2.0
package org.careforall.user.client.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.careforall.platform.database.Columns;
import org.careforall.platform.database.Database;

/** All machine clients. */
@ApplicationScoped
public class Clients {

    private static final String SELECT = """
            select c.id, c.name, c.created_at, c.created_by,
                   array(select r.role from client_role r where r.client_id = c.id) as roles
            from client c
            """;

    private static final String INSERT =
            "insert into client (id, name, secret_hash, created_at, created_by) values (?, ?, ?, ?, ?)";

    private Database database;

    /** For CDI's proxies. */
    protected Clients() {}

    /** Made by CDI. */
    @Inject
    public Clients(Database database) {
        this.database = database;
    }

    /** Adds a client. */
    public void add(Client client, byte[] secretHash) {
        database.with(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(INSERT);
                    PreparedStatement roles = connection.prepareStatement(
                            "insert into client_role (client_id, role) select ?, r from unnest(?::text[]) as t (r)")) {
                insert.setObject(1, client.id());
                insert.setString(2, client.name());
                insert.setBytes(3, secretHash);
                insert.setObject(4, Columns.timestamp(client.createdAt()));
                insert.setObject(5, client.createdBy());
                insert.executeUpdate();
                roles.setObject(1, client.id());
                roles.setArray(
                        2, connection.createArrayOf("text", client.roles().toArray()));
                return roles.executeUpdate();
            }
        });
    }

    /** The client with this id and a secret with this hash. */
    public Optional<Client> find(UUID id, byte[] secretHash) {
        return database.with(connection -> {
            try (PreparedStatement select =
                    connection.prepareStatement(SELECT + "where c.id = ? and c.secret_hash = ?")) {
                select.setObject(1, id);
                select.setBytes(2, secretHash);
                return read(select).stream().findFirst();
            }
        });
    }

    /** Clients after an id, oldest first. */
    public List<Client> list(UUID after, int limit) {
        return database.with(connection -> {
            try (PreparedStatement select =
                    connection.prepareStatement(SELECT + "where c.id > ? order by c.id limit ?")) {
                select.setObject(1, after);
                select.setInt(2, limit);
                return read(select);
            }
        });
    }

    /** Takes a client away; whether there was one. */
    public boolean remove(UUID id) {
        return database.with(connection -> {
            try (PreparedStatement roles = connection.prepareStatement("delete from client_role where client_id = ?");
                    PreparedStatement client = connection.prepareStatement("delete from client where id = ?")) {
                roles.setObject(1, id);
                roles.executeUpdate();
                client.setObject(1, id);
                return client.executeUpdate() == 1;
            }
        });
    }

    private static List<Client> read(PreparedStatement select) throws SQLException {
        List<Client> clients = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                clients.add(new Client(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        Columns.texts(row, "roles"),
                        Columns.instant(row, "created_at"),
                        row.getObject("created_by", UUID.class)));
            }
        }
        return clients;
    }
}
