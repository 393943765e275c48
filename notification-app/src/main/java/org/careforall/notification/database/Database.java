// SPDX-License-Identifier: Apache-2.0
package org.careforall.notification.database;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.careforall.platform.database.DatabaseException;

/** The app's own database. Plain JDBC: batches that end in a conflict or a lock are what this app is made of. */
@ApplicationScoped
public class Database {

    @Resource(lookup = "java:comp/env/jdbc/app")
    private DataSource dataSource;

    /** Made by CDI, on the server's data source. */
    public Database() {}

    /** On another data source. */
    public Database(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Works inside the caller's transaction; without one, each statement is its own.
     *
     * @throws DatabaseException when the database refuses or is away
     */
    public <T> T with(SqlWork<T> work) {
        try (Connection connection = dataSource.getConnection()) {
            return work.on(connection);
        } catch (SQLException e) {
            throw new DatabaseException("the notifications' database", e);
        }
    }
}
