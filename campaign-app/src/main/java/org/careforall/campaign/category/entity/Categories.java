// SPDX-License-Identifier: Apache-2.0
package org.careforall.campaign.category.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import org.careforall.platform.database.Database;

/** The categories that there are. */
@ApplicationScoped
public class Categories {

    private static final String ALL = "select slug, name from category order by position, slug";
    private static final String EXISTS = "select 1 from category where slug = ?";

    private Database database;

    /** For CDI's proxies. */
    protected Categories() {}

    /** Made by CDI. */
    @Inject
    public Categories(Database database) {
        this.database = database;
    }

    /** All of them, in the order in which they are shown. */
    public List<Category> all() {
        return database.with(connection -> {
            try (PreparedStatement query = connection.prepareStatement(ALL);
                    ResultSet row = query.executeQuery()) {
                List<Category> all = new ArrayList<>();
                while (row.next()) {
                    all.add(new Category(row.getString(1), row.getString(2)));
                }
                return all;
            }
        });
    }

    /** Whether there is one of this slug. */
    public boolean exist(String slug) {
        return database.with(connection -> {
            try (PreparedStatement query = connection.prepareStatement(EXISTS)) {
                query.setString(1, slug);
                try (ResultSet row = query.executeQuery()) {
                    return row.next();
                }
            }
        });
    }
}
