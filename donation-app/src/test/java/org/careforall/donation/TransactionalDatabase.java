// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation;

import java.sql.Connection;
import java.sql.SQLException;
import org.careforall.platform.database.Database;
import org.careforall.platform.database.DatabaseException;
import org.careforall.platform.database.SqlWork;

/**
 * The app's database with transactions that begin and end here, where the server would do it; each thread keeps its
 * connection, where the server would pool it.
 */
public class TransactionalDatabase extends Database {

    private static final ThreadLocal<Connection> KEPT = ThreadLocal.withInitial(TransactionalDatabase::open);

    public TransactionalDatabase() {
        super(DonationDatabase.source());
    }

    private static Connection open() {
        try {
            return DonationDatabase.source().getConnection();
        } catch (SQLException e) {
            throw new DatabaseException("no connection", e);
        }
    }

    @Override
    public <T> T with(SqlWork<T> work) {
        try {
            return work.on(KEPT.get());
        } catch (SQLException e) {
            throw new DatabaseException("the database refused or did not answer", e);
        }
    }

    @Override
    public <T> T inTransaction(SqlWork<T> work) {
        return with(connection -> {
            connection.setAutoCommit(false);
            try {
                T result = work.on(connection);
                beforeCommit();
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        });
    }

    /** Here a process may die. */
    protected void beforeCommit() throws SQLException {}
}
