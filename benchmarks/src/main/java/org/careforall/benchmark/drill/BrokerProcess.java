// SPDX-License-Identifier: Apache-2.0
package org.careforall.benchmark.drill;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.api.core.client.ActiveMQClient;
import org.apache.activemq.artemis.api.core.client.ClientSession;
import org.apache.activemq.artemis.api.core.client.ClientSessionFactory;
import org.apache.activemq.artemis.api.core.client.ServerLocator;
import org.careforall.standalone.BrokerMain;
import org.careforall.standalone.BrokerSettings;

/** The broker in a process of its own, so that it can be killed. */
final class BrokerProcess implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofSeconds(60);
    private static final Pattern QUEUE = Pattern.compile("<queue name=\"([^\"]+)\"");

    private final BrokerSettings settings;
    private Process process;

    private BrokerProcess(BrokerSettings settings) {
        this.settings = settings;
    }

    static BrokerProcess start(BrokerSettings settings) {
        BrokerProcess broker = new BrokerProcess(settings);
        broker.start();
        return broker;
    }

    /** Returns when it takes connections. */
    void start() {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        ProcessBuilder builder = new ProcessBuilder(
                        java.toString(), "-Xmx256m", "-XX:+UseSerialGC", BrokerChild.class.getName())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        settings.directory().resolveSibling("broker.log").toFile()));
        Map<String, String> environment = builder.environment();
        environment.put("CLASSPATH", System.getProperty("java.class.path"));
        environment.put("BROKER_DATA", settings.directory().toString());
        environment.put("BROKER_PORT", Integer.toString(settings.port()));
        environment.put("BROKER_USER", settings.user());
        environment.put("BROKER_PASSWORD", settings.password());
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException("the broker did not start", e);
        }
        if (!Pause.until(START_LIMIT, () -> Loopback.answers(settings.port()) || !process.isAlive())
                || !process.isAlive()) {
            throw new DrillFailed("the broker did not start: see broker.log");
        }
    }

    /** How many messages wait in each queue, those under way to a consumer and dead letters included. */
    Map<String, Long> waiting() {
        try (ServerLocator locator = ActiveMQClient.createServerLocator("tcp://localhost:" + settings.port());
                ClientSessionFactory factory = locator.createSessionFactory();
                ClientSession session =
                        factory.createSession(settings.user(), settings.password(), false, true, true, false, 0)) {
            Map<String, Long> waiting = new TreeMap<>();
            Matcher queue = QUEUE.matcher(configuration());
            while (queue.find()) {
                waiting.put(
                        queue.group(1),
                        session.queueQuery(SimpleString.of(queue.group(1))).getMessageCount());
            }
            return waiting;
        } catch (ActiveMQException e) {
            throw new DrillFailed("the broker does not tell its queues: " + e.getMessage(), e);
        } catch (Exception e) {
            throw new DrillFailed("the broker does not answer", e);
        }
    }

    private static String configuration() throws IOException {
        try (InputStream xml = BrokerMain.class.getResourceAsStream("/broker.xml")) {
            return new String(xml.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    void kill9() {
        process.destroyForcibly();
        awaitEnd();
    }

    private boolean awaitEnd() {
        try {
            return process.waitFor(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        process.destroy();
        if (!awaitEnd()) {
            kill9();
        }
    }
}
