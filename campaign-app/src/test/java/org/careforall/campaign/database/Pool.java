// SPDX-License-Identifier: Apache-2.0
package org.careforall.campaign.database;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import javax.sql.DataSource;

/** Keeps connections, for a thousand small transactions are quicker than a thousand logins. */
final class Pool {

    private final Deque<Connection> idle = new ConcurrentLinkedDeque<>();
    private final DataSource source;

    Pool(DataSource source) {
        this.source = source;
    }

    /** The same source; its connections come back here when they are closed. */
    DataSource dataSource() {
        return (DataSource) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {DataSource.class}, (self, method, arguments) -> {
                    if (method.getName().equals("getConnection")) {
                        return lend();
                    }
                    return call(source, method, arguments);
                });
    }

    private Connection lend() throws SQLException {
        Connection kept = idle.poll();
        Connection connection = kept == null ? source.getConnection() : kept;
        return (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Connection.class}, (self, method, arguments) -> {
                    if (method.getName().equals("close")) {
                        connection.setAutoCommit(true);
                        idle.push(connection);
                        return null;
                    }
                    return call(connection, method, arguments);
                });
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
