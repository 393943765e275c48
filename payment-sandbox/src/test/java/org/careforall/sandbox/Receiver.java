// SPDX-License-Identifier: Apache-2.0
package org.careforall.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.stripe.exception.SignatureVerificationException;
import com.stripe.model.Event;
import com.stripe.net.Webhook;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** The app that the webhooks are for: checks each with the real library, and keeps it. */
final class Receiver implements AutoCloseable {
    static final String SECRET = "whsec_the_receiver's";

    private final HttpServer server;
    private final ExecutorService pool = Executors.newFixedThreadPool(4);
    private final List<Event> events = new CopyOnWriteArrayList<>();
    private final List<JsonNode> bodies = new CopyOnWriteArrayList<>();
    private final AtomicInteger forged = new AtomicInteger();
    private final AtomicInteger failures = new AtomicInteger();

    Receiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress("localhost", 0), 100);
        server.setExecutor(pool);
        server.createContext("/hook", this::receive);
        server.start();
    }

    URI url() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/hook");
    }

    /** Answers 500 to this many of the next ones. */
    void failNext(int many) {
        failures.set(many);
    }

    private void receive(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(keep(body, exchange.getRequestHeaders().getFirst("Stripe-Signature")), -1);
        }
    }

    private int keep(String body, String signature) throws IOException {
        if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            return 500;
        }
        try {
            Event event = Webhook.constructEvent(body, signature, SECRET);
            bodies.add(new ObjectMapper().readTree(body));
            events.add(event);
            return 200;
        } catch (SignatureVerificationException e) {
            forged.incrementAndGet();
            return 400;
        }
    }

    List<Event> events() {
        return events;
    }

    List<String> types() {
        return events.stream().map(Event::getType).toList();
    }

    List<Event> of(String type) {
        return events.stream().filter(event -> event.getType().equals(type)).toList();
    }

    /** The object of the only event of this type. */
    JsonNode object(String type) {
        List<JsonNode> found = bodies.stream()
                .filter(body -> body.path("type").asText().equals(type))
                .map(body -> body.at("/data/object"))
                .toList();
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " events " + type + " among " + types());
        }
        return found.get(0);
    }

    int forged() {
        return forged.get();
    }

    @Override
    public void close() {
        server.stop(0);
        pool.shutdownNow();
    }

    static Receiver started() {
        try {
            return new Receiver();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
