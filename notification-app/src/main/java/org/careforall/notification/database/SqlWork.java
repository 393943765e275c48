// SPDX-License-Identifier: Apache-2.0
package org.careforall.notification.database;

import java.sql.Connection;
import java.sql.SQLException;

/** What is done on one connection. */
@FunctionalInterface
public interface SqlWork<T> {

    /** @throws SQLException what the database says; the transaction is rolled back */
    T on(Connection connection) throws SQLException;
}
