// SPDX-License-Identifier: Apache-2.0
package org.careforall.campaign.database;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.careforall.platform.database.Database;

/**
 * One connection for everything that runs in a transaction, as a container gives it: closing it does nothing until the
 * transaction ends.
 */
public final class OneTransaction implements AutoCloseable {

    private final Connection connection;

    public OneTransaction(DataSource source) throws SQLException {
        connection = source.getConnection();
        connection.setAutoCommit(false);
    }

    /** For the classes under test. */
    public Database database() {
        return new Database((DataSource) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {DataSource.class}, (self, method, arguments) -> handle()));
    }

    public void commit() throws SQLException {
        connection.commit();
    }

    /** Ends it; what was not committed never was. */
    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.close();
    }

    private Connection handle() {
        return (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Connection.class}, (self, method, arguments) -> {
                    if (method.getName().equals("close")) {
                        return null;
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
