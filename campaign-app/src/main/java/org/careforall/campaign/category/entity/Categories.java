// SPDX-License-Identifier: Apache-2.0
package org.careforall.campaign.category.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.careforall.platform.database.Database;

/** The categories that there are. None is ever deleted. */
@ApplicationScoped
public class Categories {

    private static final String ALL = """
            select slug, name, retired_at is not null from category where retired_at is null or ?
            order by position, slug""";

    private static final String OPEN = "select 1 from category where slug = ? and retired_at is null";

    private static final String ADD = """
            insert into category (slug, name, position)
            values (?, ?, coalesce(?::int, (select coalesce(max(position), 0) + 1 from category)))
            on conflict do nothing returning slug, name, false""";

    private static final String CHANGE = """
            update category
            set name = coalesce(?, name), position = coalesce(?::int, position),
                retired_at = case when ?::boolean then coalesce(retired_at, now())
                                  when not ?::boolean then null else retired_at end
            where slug = ? returning slug, name, retired_at is not null""";

    private Database database;

    /** For CDI's proxies. */
    protected Categories() {}

    /** Made by CDI. */
    @Inject
    public Categories(Database database) {
        this.database = database;
    }

    /**
     * Those that there are, in the order in which they are shown.
     *
     * @param retired with those that were retired
     */
    public List<Category> all(boolean retired) {
        return database.with(connection -> select(connection, ALL, retired));
    }

    /** Whether there is one of this slug that new campaigns may take. */
    public boolean exist(String slug) {
        return database.with(connection -> {
            try (PreparedStatement query = connection.prepareStatement(OPEN)) {
                query.setString(1, slug);
                try (ResultSet row = query.executeQuery()) {
                    return row.next();
                }
            }
        });
    }

    /** A new one, at the end if no position is given; empty when the slug is taken, by a retired one too. */
    public Optional<Category> add(String slug, String name, Integer position) {
        return database.with(connection ->
                select(connection, ADD, slug, name, position).stream().findFirst());
    }

    /** Changes what is not null; empty when there is none of this slug. */
    public Optional<Category> change(String slug, String name, Integer position, Boolean retired) {
        return database.with(connection -> select(connection, CHANGE, name, position, retired, retired, slug).stream()
                .findFirst());
    }

    private static List<Category> select(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                query.setObject(i + 1, values[i]);
            }
            List<Category> found = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    found.add(new Category(row.getString(1), row.getString(2), row.getBoolean(3) ? true : null));
                }
            }
            return found;
        }
    }
}
