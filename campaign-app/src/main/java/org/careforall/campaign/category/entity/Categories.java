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
import javax.sql.DataSource;
import org.careforall.platform.database.DatabaseException;

/** The categories that there are. */
@ApplicationScoped
public class Categories {

    private static final String ALL = "select slug, name from category order by position, slug";
    private static final String EXISTS = "select 1 from category where slug = ?";

    private DataSource database;

    /** For CDI's proxies. */
    protected Categories() {}

    /** Made by CDI. */
    @Inject
    public Categories(DataSource database) {
        this.database = database;
    }

    /** All of them, in the order in which they are shown. */
    public List<Category> all() {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(ALL);
                ResultSet row = query.executeQuery()) {
            List<Category> all = new ArrayList<>();
            while (row.next()) {
                all.add(new Category(row.getString(1), row.getString(2)));
            }
            return all;
        } catch (SQLException e) {
            throw new DatabaseException("categories could not be read", e);
        }
    }

    /** Whether there is one of this slug. */
    public boolean exist(String slug) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(EXISTS)) {
            query.setString(1, slug);
            try (ResultSet row = query.executeQuery()) {
                return row.next();
            }
        } catch (SQLException e) {
            throw new DatabaseException("a category could not be read", e);
        }
    }
}
