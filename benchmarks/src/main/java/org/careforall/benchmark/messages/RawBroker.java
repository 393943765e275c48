// SPDX-License-Identifier: Apache-2.0
package org.careforall.benchmark.messages;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.activemq.artemis.api.core.client.ActiveMQClient;
import org.apache.activemq.artemis.api.core.client.ClientConsumer;
import org.apache.activemq.artemis.api.core.client.ClientMessage;
import org.apache.activemq.artemis.api.core.client.ClientProducer;
import org.apache.activemq.artemis.api.core.client.ClientSession;
import org.apache.activemq.artemis.api.core.client.ClientSessionFactory;
import org.apache.activemq.artemis.api.core.client.ServerLocator;
import org.careforall.benchmark.report.Results;

/**
 * Sends durable messages to the topic of donations on a broker that no app uses, a transaction each, and takes them from its three
 * subscriptions, a transaction each: as the house does, without databases and without effect.
 */
public final class RawBroker {

    private static final String TOPIC = "careforall.donation";
    private static final List<String> SUBSCRIPTIONS =
            List.of("payment.donation-events", "campaign.donation-events", "notification.donation-events");

    /** An event's envelope as the house writes it. */
    private static final int EVENT_BYTES = 1000;

    private static final int UNDER_WAY = 200;
    private static final long WARM_UP_SECONDS = 4;

    private final ClientSessionFactory sessions;
    private final String password;
    private final AtomicLong delivered = new AtomicLong();
    private final AtomicReference<ActiveMQException> failure = new AtomicReference<>();
    private volatile boolean running = true;

    private RawBroker(ClientSessionFactory sessions, String password) {
        this.sessions = sessions;
        this.password = password;
    }

    /** Work of a thread that ends with the measurement. */
    private interface Loop {
        void run(ClientSession session) throws ActiveMQException, InterruptedException;
    }

    /** URL of the broker, seconds a measurement; {@code BROKER_PASSWORD} in the environment. */
    public static void main(String[] arguments) throws Exception {
        Results results = new Results("load");
        for (int events : new int[] {1, 10, 100}) {
            try (ServerLocator locator = ActiveMQClient.createServerLocator(arguments[0]);
                    ClientSessionFactory sessions = locator.createSessionFactory()) {
                double rate = new RawBroker(sessions, System.getenv("BROKER_PASSWORD"))
                        .deliveries(events, Long.parseLong(arguments[1]));
                String what = "bare Artemis, events delivered, " + events + " a message";
                System.out.println(String.format(Locale.ROOT, "  %-48s %9.0f/s", what, rate * events));
                results.add(what, rate * events, "/s", "-");
            }
        }
    }

    private double deliveries(int events, long seconds) throws InterruptedException, ActiveMQException {
        Semaphore room = new Semaphore(UNDER_WAY * SUBSCRIPTIONS.size());
        List<Thread> threads = new ArrayList<>();
        threads.add(start(session -> send(session, room, new byte[events * EVENT_BYTES])));
        for (String queue : SUBSCRIPTIONS) {
            threads.add(start(session -> take(session, queue, room)));
        }
        TimeUnit.SECONDS.sleep(WARM_UP_SECONDS);
        long before = delivered.get();
        long begin = System.nanoTime();
        TimeUnit.SECONDS.sleep(seconds);
        double rate = (delivered.get() - before) / ((System.nanoTime() - begin) / 1e9);
        running = false;
        for (Thread thread : threads) {
            thread.join();
        }
        if (failure.get() != null) {
            throw failure.get();
        }
        return rate;
    }

    private void send(ClientSession session, Semaphore room, byte[] body)
            throws ActiveMQException, InterruptedException {
        ClientProducer producer = session.createProducer(TOPIC);
        for (int i = 0; running; i++) {
            if (room.tryAcquire(SUBSCRIPTIONS.size(), 1, TimeUnit.SECONDS)) {
                ClientMessage message = session.createMessage(true);
                message.getBodyBuffer().writeBytes(body);
                message.putStringProperty("_AMQ_GROUP_ID", "lane-" + i % 2);
                producer.send(message);
                session.commit();
            }
        }
    }

    private void take(ClientSession session, String queue, Semaphore room) throws ActiveMQException {
        ClientConsumer consumer = session.createConsumer(queue);
        session.start();
        // what is still there when the sender has ended must not wait for the next measurement
        for (ClientMessage message = consumer.receive(500);
                message != null || running;
                message = consumer.receive(500)) {
            if (message != null) {
                message.acknowledge();
                session.commit();
                delivered.incrementAndGet();
                room.release();
            }
        }
    }

    private Thread start(Loop loop) throws ActiveMQException {
        ClientSession session = sessions.createSession("careforall", password, false, false, false, false, 1);
        Thread thread = new Thread(
                () -> {
                    try (session) {
                        loop.run(session);
                    } catch (ActiveMQException e) {
                        failure.compareAndSet(null, e);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                "raw");
        thread.start();
        return thread;
    }
}
