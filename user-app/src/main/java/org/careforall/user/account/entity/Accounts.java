// SPDX-License-Identifier: Apache-2.0
package org.careforall.user.account.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.careforall.platform.address.EmailAddress;
import org.careforall.platform.database.Columns;
import org.careforall.platform.database.Database;

/** All accounts. */
@ApplicationScoped
public class Accounts {

    private static final String SELECT = """
            select a.id, a.version, a.email, a.email_verified, a.name, a.registered_at,
                   array(select r.role from account_role r where r.account_id = a.id) as roles
            from account a
            """;

    private static final String INSERT = """
            insert into account (id, version, email, email_key, email_verified, name, password_hash, registered_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (email_key) do nothing""";

    private static final String INSERT_ROLES =
            "insert into account_role (account_id, role) select ?, role from unnest(?::text[]) as t (role)";

    private static final String LIST = """
            where a.id > ? and (a.email_key like ? escape '\\' or lower(a.name) like ? escape '\\')
            order by a.id limit ?""";

    private Database database;

    /** For CDI's proxies. */
    protected Accounts() {}

    /** Made by CDI. */
    @Inject
    public Accounts(Database database) {
        this.database = database;
    }

    /** Adds an account unless its address has one already; whether it was added. The unique key decides, nobody reads first. */
    public boolean add(Account account, String passwordHash) {
        return database.with(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
                insert.setObject(1, account.id());
                insert.setLong(2, account.version());
                insert.setString(3, account.email().value());
                insert.setString(4, account.email().key());
                insert.setBoolean(5, account.emailVerified());
                insert.setString(6, account.name());
                insert.setString(7, passwordHash);
                insert.setObject(8, Columns.timestamp(account.registeredAt()));
                if (insert.executeUpdate() == 0) {
                    return false;
                }
            }
            addRoles(connection, account.id(), account.roles());
            return true;
        });
    }

    /** The account with this id. */
    public Optional<Account> find(UUID id) {
        return one(SELECT + "where a.id = ?", id);
    }

    /** The account with this id, locked until the transaction ends. */
    public Optional<Account> lock(UUID id) {
        return one(SELECT + "where a.id = ? for update of a", id);
    }

    /** Whether the address has an account. */
    public boolean exists(EmailAddress email) {
        return credentials(email.key()).isPresent();
    }

    /** What a login with the address that has this key is checked against. */
    public Optional<Credentials> credentials(String emailKey) {
        return database.with(connection -> {
            try (PreparedStatement select =
                    connection.prepareStatement("select id, password_hash from account where email_key = ?")) {
                select.setString(1, emailKey);
                try (ResultSet row = select.executeQuery()) {
                    return row.next()
                            ? Optional.of(new Credentials(row.getObject(1, UUID.class), row.getString(2)))
                            : Optional.empty();
                }
            }
        });
    }

    /** Writes name, roles, version, and whether the address is verified, of a locked account. */
    public void update(Account changed) {
        database.with(connection -> {
            try (PreparedStatement update = connection.prepareStatement(
                            "update account set version = ?, name = ?, email_verified = ? where id = ?");
                    PreparedStatement clear =
                            connection.prepareStatement("delete from account_role where account_id = ?")) {
                update.setLong(1, changed.version());
                update.setString(2, changed.name());
                update.setBoolean(3, changed.emailVerified());
                update.setObject(4, changed.id());
                update.executeUpdate();
                clear.setObject(1, changed.id());
                clear.executeUpdate();
            }
            addRoles(connection, changed.id(), changed.roles());
            return null;
        });
    }

    /** Writes version, address and password of a locked account that lost its address. */
    public void release(Account changed, String passwordHash) {
        database.with(connection -> {
            try (PreparedStatement update = connection.prepareStatement(
                    "update account set version = ?, email = ?, email_key = ?, password_hash = ? where id = ?")) {
                update.setLong(1, changed.version());
                update.setString(2, changed.email().value());
                update.setString(3, changed.email().key());
                update.setString(4, passwordHash);
                update.setObject(5, changed.id());
                return update.executeUpdate();
            }
        });
    }

    /** How many accounts hold a role; those accounts' rows for it stay locked, so that the answer holds. */
    public int lockHolders(String role) {
        return database.with(connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                    "select account_id from account_role where role = ? order by account_id for update")) {
                select.setString(1, role);
                int holders = 0;
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        holders++;
                    }
                }
                return holders;
            }
        });
    }

    /** Accounts whose address or name contains the text (all, when it is empty), oldest first, after an id. */
    public List<Account> list(String text, UUID after, int limit) {
        String wanted = EmailAddress.parse(text).map(EmailAddress::key).orElseGet(() -> text.toLowerCase(Locale.ROOT));
        String pattern = "%" + wanted.replaceAll("([\\\\%_])", "\\\\$1") + "%";
        return database.with(connection -> {
            try (PreparedStatement select = connection.prepareStatement(SELECT + LIST)) {
                select.setObject(1, after);
                select.setString(2, pattern);
                select.setString(3, pattern);
                select.setInt(4, limit);
                return read(select);
            }
        });
    }

    private Optional<Account> one(String sql, UUID id) {
        return database.with(connection -> {
            try (PreparedStatement select = connection.prepareStatement(sql)) {
                select.setObject(1, id);
                return read(select).stream().findFirst();
            }
        });
    }

    private static void addRoles(Connection connection, UUID id, Collection<String> roles) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT_ROLES)) {
            insert.setObject(1, id);
            insert.setArray(2, connection.createArrayOf("text", roles.toArray()));
            insert.executeUpdate();
        }
    }

    private static List<Account> read(PreparedStatement select) throws SQLException {
        List<Account> accounts = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                accounts.add(new Account(
                        row.getObject("id", UUID.class),
                        row.getLong("version"),
                        EmailAddress.known(row.getString("email")),
                        row.getBoolean("email_verified"),
                        row.getString("name"),
                        Columns.texts(row, "roles"),
                        Columns.instant(row, "registered_at")));
            }
        }
        return accounts;
    }
}
