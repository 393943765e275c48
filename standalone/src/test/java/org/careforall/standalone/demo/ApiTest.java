// SPDX-License-Identifier: Apache-2.0
package org.careforall.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ApiTest {

    private final List<String> keys = new CopyOnWriteArrayList<>();
    private final AtomicInteger status = new AtomicInteger(201);
    private HttpServer server;
    private Api api;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            keys.add(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
            int now = status.getAndSet(201);
            if (now != 201) {
                exchange.getResponseHeaders().set("Retry-After", "0");
            }
            exchange.sendResponseHeaders(now, -1);
            exchange.close();
        });
        server.start();
        api = new Api(URI.create("http://localhost:" + server.getAddress().getPort()));
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void whatIsToComeAgainIsSentAgainWithTheSameKey() {
        for (int passing : new int[] {429, 503, 409}) {
            status.set(passing);
            keys.clear();

            assertThat(post().status()).isEqualTo(201);
            assertThat(keys).containsExactly("key", "key");
        }
    }

    @Test
    void aRefusalIsAnAnswer() {
        status.set(422);

        Answer answer = post();

        assertThat(keys).hasSize(1);
        assertThatThrownBy(answer::required)
                .isInstanceOf(DemoFailed.class)
                .hasMessageContaining("POST /api/donations answered 422");
    }

    private Answer post() {
        return api.post("/api/donations", Map.of(), Optional.empty(), Optional.of("key"));
    }
}
