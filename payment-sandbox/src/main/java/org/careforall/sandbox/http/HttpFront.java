// SPDX-License-Identifier: Apache-2.0
package org.careforall.sandbox.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The JDK's HTTP server with a bounded pool, in front of one endpoint. */
public final class HttpFront implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(HttpFront.class.getName());
    private static final int THREADS = 32;
    private static final int WAITING = 1024;
    private static final int MOST_BYTES = 1 << 20;

    private final HttpServer server;
    private final ThreadPoolExecutor pool;
    private final ScheduledExecutorService later =
            Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "sandbox-silence"));
    private final Endpoint endpoint;

    private HttpFront(HttpServer server, Endpoint endpoint) {
        this.server = server;
        this.endpoint = endpoint;
        // when all are busy the accepting thread serves: callers wait, nothing is refused
        this.pool = new ThreadPoolExecutor(
                THREADS,
                THREADS,
                30,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(WAITING),
                work -> new Thread(work, "sandbox-http"),
                new ThreadPoolExecutor.CallerRunsPolicy());
        pool.allowCoreThreadTimeOut(true);
        server.setExecutor(pool);
        server.createContext("/", this::serve);
    }

    /** @throws java.net.BindException when the address is taken */
    public static HttpFront start(InetSocketAddress address, Endpoint endpoint) throws IOException {
        HttpFront front = new HttpFront(PromptServer.create(address, 512), endpoint);
        front.server.start();
        return front;
    }

    public int port() {
        return server.getAddress().getPort();
    }

    private void serve(HttpExchange exchange) throws IOException {
        Optional<byte[]> body = body(exchange);
        Response response = body.map(bytes -> answer(exchange, bytes))
                .orElseGet(() -> Response.of(413, "text/plain", "The request is larger than 1 MiB.\n"));
        if (response.silent()) {
            later.schedule(exchange::close, response.closesAfterMillis(), TimeUnit.MILLISECONDS);
            return;
        }
        try (exchange) {
            send(exchange, response);
        }
    }

    private Response answer(HttpExchange exchange, byte[] body) {
        Map<String, String> headers = new HashMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
        String query = exchange.getRequestURI().getRawQuery();
        try {
            return endpoint.answer(new Request(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().getPath(),
                    query == null ? "" : query,
                    headers,
                    body,
                    Map.of()));
        } catch (RuntimeException e) {
            LOG.log(
                    Level.SEVERE,
                    "The sandbox failed on " + exchange.getRequestURI().getPath(),
                    e);
            return Response.json(500, "{\"error\":{\"type\":\"api_error\",\"message\":\"The sandbox failed.\"}}");
        }
    }

    private static Optional<byte[]> body(HttpExchange exchange) throws IOException {
        try (InputStream in = exchange.getRequestBody()) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            return bytes.length > MOST_BYTES ? Optional.empty() : Optional.of(bytes);
        }
    }

    private static void send(HttpExchange exchange, Response response) throws IOException {
        response.headers().forEach(exchange.getResponseHeaders()::set);
        boolean bodiless = exchange.getRequestMethod().equals("HEAD") || response.body().length == 0;
        exchange.sendResponseHeaders(response.status(), bodiless ? -1 : response.body().length);
        if (!bodiless) {
            exchange.getResponseBody().write(response.body());
        }
    }

    @Override
    public void close() {
        server.stop(0);
        later.shutdownNow();
        pool.shutdown();
        try {
            // what is under way may still reach the books
            if (!pool.awaitTermination(2, TimeUnit.SECONDS)) {
                LOG.warning("A request is still under way while the sandbox stops");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
