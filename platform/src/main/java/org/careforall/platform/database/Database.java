// SPDX-License-Identifier: Apache-2.0
package org.careforall.platform.database;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * The app's own database in plain JDBC, for statements whose conflicts, locks and batches decide something (ADR 0006).
 * Inside a transaction it is the same connection as JPA's.
 */
@ApplicationScoped
public class Database {

    /** Shareable: in a transaction every use is the same connection. */
    @Resource(lookup = "java:comp/env/jdbc/app")
    private DataSource inTransaction;

    /**
     * Unshareable, for what is done outside a transaction: a shareable connection would stay with the request until its end,
     * beside the one of its transaction, and a pool of n would come to a standstill with n requests.
     */
    @Resource(lookup = "java:comp/env/jdbc/app-unshared")
    private DataSource alone;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry transactions;

    /** Made by CDI, on the server's data sources. */
    public Database() {}

    /** On another data source, as tests have it. */
    public Database(DataSource dataSource) {
        this.inTransaction = dataSource;
        this.alone = dataSource;
    }

    /**
     * One transaction: the caller's, if there is one, else its own.
     *
     * @throws DatabaseException when the database refuses or is away; everything is rolled back
     */
    @Transactional
    public <T> T inTransaction(SqlWork<T> work) {
        return with(work);
    }

    /**
     * In the caller's transaction if there is one; else each statement commits by itself, which saves a read the round trips
     * of a transaction.
     *
     * @throws DatabaseException when the database refuses or is away
     */
    public <T> T with(SqlWork<T> work) {
        boolean joins = transactions != null && transactions.getTransactionKey() != null;
        try (Connection connection = (joins ? inTransaction : alone).getConnection()) {
            return work.on(connection);
        } catch (SQLException e) {
            throw new DatabaseException("the database refused or did not answer", e);
        }
    }
}
