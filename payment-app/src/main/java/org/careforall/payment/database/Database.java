// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.database;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.careforall.platform.database.DatabaseException;

/** The app's own database. Plain JDBC: this app's hot path is a handful of statements, and each is written out. */
@ApplicationScoped
public class Database {

    @Resource(lookup = "java:comp/env/jdbc/app")
    private DataSource dataSource;

    /**
     * One transaction: the caller's, if there is one, else its own.
     *
     * @throws DatabaseException when the database refuses or is away; everything is rolled back
     */
    @Transactional
    public <T> T inTransaction(SqlWork<T> work) {
        try (Connection connection = dataSource.getConnection()) {
            return work.on(connection);
        } catch (SQLException e) {
            throw new DatabaseException("the payments' database", e);
        }
    }
}
