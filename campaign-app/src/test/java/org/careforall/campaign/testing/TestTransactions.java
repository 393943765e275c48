// SPDX-License-Identifier: Apache-2.0
package org.careforall.campaign.testing;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.careforall.campaign.database.CampaignDatabase;

/** Transactions as a container has them: JPA and SQL on one connection, which is bound to the thread. */
final class TestTransactions {

    private static final Set<String> OF_THE_CONTAINER = Set.of("close", "commit", "rollback", "setAutoCommit");

    private final ThreadLocal<Connection> running = new ThreadLocal<>();
    private final ThreadLocal<EntityManager> entities = new ThreadLocal<>();
    private final DataSource source = CampaignDatabase.dataSource();
    private final EntityManagerFactory factory = Persistence.createEntityManagerFactory(
            "app",
            Map.of(
                    "jakarta.persistence.transactionType", "RESOURCE_LOCAL",
                    "jakarta.persistence.nonJtaDataSource", dataSource(),
                    "eclipselink.logging.level", "SEVERE"));

    <T> T in(Supplier<T> work) {
        EntityManager manager = factory.createEntityManager();
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            running.set(connection);
            entities.set(manager);
            boolean done = false;
            try {
                manager.getTransaction().begin();
                T result = work.get();
                manager.getTransaction().commit();
                connection.commit();
                done = true;
                return result;
            } finally {
                if (!done) {
                    connection.rollback();
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } finally {
            manager.close();
            running.remove();
            entities.remove();
        }
    }

    /** In a transaction its connection; else one for each use. */
    DataSource dataSource() {
        return proxy(DataSource.class, (method, arguments) -> {
            Connection mine = running.get();
            return mine == null || !method.getName().equals("getConnection")
                    ? call(source, method, arguments)
                    : handle(mine);
        });
    }

    /** Of the transaction of the thread. */
    EntityManager entities() {
        return proxy(EntityManager.class, (method, arguments) -> call(entities.get(), method, arguments));
    }

    private static Connection handle(Connection connection) {
        return proxy(
                Connection.class,
                (method, arguments) ->
                        OF_THE_CONTAINER.contains(method.getName()) ? null : call(connection, method, arguments));
    }

    private interface Handler {
        Object call(Method method, Object[] arguments) throws Throwable;
    }

    private static <T> T proxy(Class<T> type, Handler handler) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader() == null ? TestTransactions.class.getClassLoader() : type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> handler.call(method, arguments)));
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
