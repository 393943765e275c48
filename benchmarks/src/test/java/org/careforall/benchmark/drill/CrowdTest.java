// SPDX-License-Identifier: Apache-2.0
package org.careforall.benchmark.drill;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that answers nobody until all have asked. */
class CrowdTest {

    private static final int SIZE = 200;

    @TempDir
    Path folder;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicLong reads = new AtomicLong();
    private volatile CountDownLatch asked = new CountDownLatch(SIZE);
    private volatile int status = 200;
    private volatile long captured = 500;
    private HttpServer server;
    private Journal journal;
    private Driver driver;
    private Crowd crowd;

    @BeforeEach
    void open() throws Exception {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), SIZE);
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
        journal = Journal.open(folder.resolve("journal.tsv"));
        URI api = URI.create("http://localhost:" + server.getAddress().getPort());
        driver = new Driver(new Api(api), journal, new StripeEvents("secret"), "admin", "password");
        Script script = new Script(List.of(SmallHouse.CAMPAIGN), SmallHouse.CAMPAIGN, false, false, false, 0, SIZE);
        crowd = new Crowd(SIZE, driver, script, new SplittableRandom(1), reads);
    }

    @AfterEach
    void close() {
        crowd.close();
        server.stop(0);
        threads.shutdownNow();
        journal.close();
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.countDown();
        try {
            boolean all = asked.await(20, TimeUnit.SECONDS);
            byte[] body = "{\"captured\": {\"amount\": %d}, \"raised\": {\"amount\": %d}}"
                    .formatted(captured, captured)
                    .getBytes(StandardCharsets.US_ASCII);
            exchange.sendResponseHeaders(all ? status : 504, body.length);
            exchange.getResponseBody().write(body);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        exchange.close();
    }

    @Test
    void allReadsAreUnderWayTogetherAndOnlyAnswersCount() {
        crowd.read();
        assertThat(reads).hasValue(SIZE);

        asked = new CountDownLatch(SIZE);
        status = 503;
        crowd.read();
        assertThat(reads).hasValue(SIZE);
        assertThat(driver.seen()).isEmpty();
    }

    @Test
    void aTotalThatGoesBackIsADifference() {
        crowd.read();
        assertThat(driver.seen()).isEmpty();

        asked = new CountDownLatch(SIZE);
        captured = 499;
        crowd.read();

        assertThat(driver.seen()).extracting(Difference::check).contains("totals never go back");
    }
}
