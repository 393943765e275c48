// SPDX-License-Identifier: Apache-2.0
package org.careforall.benchmark.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.activemq.artemis.api.core.client.ActiveMQClient;
import org.apache.activemq.artemis.api.core.client.ClientSession;
import org.apache.activemq.artemis.api.core.client.ClientSessionFactory;
import org.apache.activemq.artemis.api.core.client.ServerLocator;
import org.careforall.standalone.EmbeddedBroker;
import org.careforall.standalone.EmbeddedDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Between real clients and the real PostgreSQL and Artemis. */
class ProxyTest {

    private static EmbeddedDatabase database;

    @BeforeAll
    static void start() {
        database = EmbeddedDatabase.forTests("donation");
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    private static Connection connect(Proxy proxy) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://localhost:" + proxy.port() + "/careforall_donation?connectTimeout=5",
                database.user("donation"),
                database.password("donation"));
    }

    private static long count(String table) throws SQLException {
        try (Connection connection = database.dataSource("donation").getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from " + table)) {
            row.next();
            return row.getLong(1);
        }
    }

    @Test
    void aCommitGoesThroughAndItsAnswerDoesNot() throws Exception {
        try (Proxy proxy = Proxy.start(database.port(), PostgresCommits::new)) {
            // often enough that the driver has COMMIT parsed once and only binds it
            try (Connection connection = connect(proxy);
                    Statement statement = connection.createStatement()) {
                statement.execute("create table torn (id int)");
                connection.setAutoCommit(false);
                for (int i = 0; i < 12; i++) {
                    statement.execute("insert into torn values (1)");
                    connection.commit();
                }
                proxy.tearAfterCommits(1);
                statement.execute("insert into torn values (2)");
                assertThatThrownBy(connection::commit).isInstanceOf(SQLException.class);
            }
            await().untilAsserted(() -> assertThat(count("torn")).isEqualTo(13));
            assertThat(proxy.mend()).isEqualTo(1);
            try (Connection connection = connect(proxy)) {
                assertThat(connection.isValid(5)).isTrue();
            }
        }
    }

    @Test
    void aTransactionThatWroteNothingIsNotTorn() throws Exception {
        try (Proxy proxy = Proxy.start(database.port(), PostgresCommits::new)) {
            try (Connection connection = connect(proxy);
                    Statement statement = connection.createStatement()) {
                statement.execute("create table idle as select 1 as id");
                connection.setAutoCommit(false);
                proxy.tearAfterCommits(1);
                // often enough that all of it is parsed once and only bound
                for (int i = 0; i < 12; i++) {
                    statement.executeQuery("select id from idle for update").close();
                    connection.commit();
                    statement.execute("update idle set id = 2 where id = 3");
                    connection.commit();
                    statement.execute("with none as (delete from idle where id = 3 returning id) select id from none");
                    connection.commit();
                    statement.execute("insert into idle values (4)");
                    connection.rollback();
                    statement.executeQuery("select id from idle").close();
                    connection.commit();
                }
                assertThat(proxy.torn()).isZero();

                statement.execute("with more as (insert into idle values (5) returning id) select id from more");
                assertThatThrownBy(connection::commit).isInstanceOf(SQLException.class);
            }
            assertThat(proxy.mend()).isEqualTo(1);
            await().untilAsserted(() -> assertThat(count("idle")).isEqualTo(2));
        }
    }

    @Test
    void aCutCableLetsNobodyInUntilItIsMended() throws Exception {
        try (Proxy proxy = Proxy.start(database.port(), PostgresCommits::new);
                Connection connection = connect(proxy)) {
            assertThat(proxy.cut()).isEqualTo(1);
            assertThat(connection.isValid(5)).isFalse();
            assertThatThrownBy(() -> connect(proxy)).isInstanceOf(SQLException.class);

            proxy.mend();

            try (Connection again = connect(proxy)) {
                assertThat(again.isValid(5)).isTrue();
            }
        }
    }

    @Test
    void aStalledCableHoldsTheAnswerBack() throws Exception {
        try (Proxy proxy = Proxy.start(database.port(), PostgresCommits::new);
                Connection connection = connect(proxy)) {
            proxy.stall();
            CompletableFuture<Boolean> answer = CompletableFuture.supplyAsync(() -> isValid(connection));
            await().during(Duration.ofMillis(300)).until(() -> !answer.isDone());

            proxy.mend();

            await().until(answer::isDone);
            assertThat(answer.join()).isTrue();
        }
    }

    private static boolean isValid(Connection connection) {
        try {
            return connection.isValid(20);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aCommitToTheBrokerIsTornToo() throws Exception {
        try (EmbeddedBroker broker = EmbeddedBroker.forTests();
                Proxy proxy = Proxy.start(broker.port(), ArtemisCommits::new);
                ServerLocator locator = ActiveMQClient.createServerLocator("tcp://localhost:" + proxy.port())
                        .setReconnectAttempts(0)
                        .setCallTimeout(5000);
                ClientSessionFactory factory = locator.createSessionFactory();
                ClientSession session =
                        factory.createSession(broker.user(), broker.password(), false, false, false, false, 0)) {
            var producer = session.createProducer("careforall.payment");
            producer.send(session.createMessage(true));
            session.commit();
            proxy.tearAfterCommits(1);
            session.commit();
            assertThat(proxy.torn()).as("nothing was sent").isZero();
            producer.send(session.createMessage(true));

            assertThatThrownBy(session::commit).isInstanceOf(ActiveMQException.class);

            await().untilAsserted(() ->
                    assertThat(broker.waiting("donation.payment-events")).isEqualTo(2));
            assertThat(proxy.mend()).isEqualTo(1);
        }
    }

    @Test
    void aResetCountsConnectionsWithUnfinishedWorkOnly() throws Exception {
        try (EmbeddedBroker broker = EmbeddedBroker.forTests();
                Proxy proxy = Proxy.start(broker.port(), ArtemisCommits::new);
                ServerLocator locator = ActiveMQClient.createServerLocator("tcp://localhost:" + proxy.port())
                        .setReconnectAttempts(0)
                        .setCallTimeout(5000)) {
            assertThat(torn(locator, broker, proxy, true))
                    .as("all was committed")
                    .isZero();
            assertThat(torn(locator, broker, proxy, false)).isEqualTo(1);
        }
    }

    private static int torn(ServerLocator locator, EmbeddedBroker broker, Proxy proxy, boolean committed)
            throws Exception {
        try (ClientSessionFactory factory = locator.createSessionFactory();
                ClientSession session =
                        factory.createSession(broker.user(), broker.password(), false, false, false, false, 0)) {
            session.createProducer("careforall.payment").send(session.createMessage(true));
            if (committed) {
                session.commit();
            }
            return proxy.resetAtWork(Duration.ofMillis(committed ? 300 : 10_000));
        }
    }
}
