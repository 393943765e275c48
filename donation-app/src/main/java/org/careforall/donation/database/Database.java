// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.database;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.careforall.platform.database.DatabaseException;

/** The app's own database, in plain JDBC: giving and settling are a handful of statements, each written out. */
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
        return read(work);
    }

    /**
     * In the caller's transaction if there is one; else each statement commits by itself, which saves a read the round
     * trips of a transaction.
     *
     * @throws DatabaseException when the database refuses or is away
     */
    public <T> T read(SqlWork<T> work) {
        try (Connection connection = dataSource.getConnection()) {
            return work.on(connection);
        } catch (SQLException e) {
            throw new DatabaseException("the donations' database", e);
        }
    }
}
