// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.kill;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.careforall.platform.database.Database;
import org.careforall.platform.database.DatabaseException;
import org.careforall.platform.database.SqlWork;

/** Does all of a transaction but its commit, once the provider has answered: there the process dies as by kill -9. */
final class DyingDatabase extends Database {

    static final int KILLED = 137;

    private final DataSource source;
    private final AtomicBoolean answered;
    private Connection running;

    DyingDatabase(DataSource source, AtomicBoolean answered) {
        this.source = source;
        this.answered = answered;
    }

    @Override
    public <T> T inTransaction(SqlWork<T> work) {
        try {
            return running == null ? begin(work) : work.on(running);
        } catch (SQLException e) {
            throw new DatabaseException("in a test", e);
        }
    }

    private <T> T begin(SqlWork<T> work) throws SQLException {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            running = connection;
            T result = work.on(connection);
            if (answered.get()) {
                Runtime.getRuntime().halt(KILLED);
            }
            connection.commit();
            return result;
        } finally {
            running = null;
        }
    }
}
