// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.stripe.StripeClient;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.careforall.payment.provider.ProviderCalls;
import org.careforall.payment.provider.ProviderEvent;
import org.careforall.payment.provider.stripe.StripeEvents;
import org.careforall.payment.provider.stripe.StripeProvider;
import org.careforall.payment.provider.stripe.StripeSettings;
import org.careforall.payment.provider.stripe.StripeSignature;
import org.careforall.sandbox.SandboxServer;
import org.careforall.sandbox.SandboxSettings;

/** The payment sandbox, and somebody who takes its webhooks as this app does: signature first. */
public final class Sandbox implements AutoCloseable {

    private static final String SECRET = "whsec_sandbox";

    private final HttpClient browser = HttpClient.newHttpClient();
    private final StripeSignature signature = new StripeSignature(List.of(SECRET), Clock.systemUTC());
    private final StripeEvents reader = new StripeEvents();
    private final HttpServer listener;
    private final SandboxServer server;
    private volatile Consumer<ProviderEvent> webhooks = event -> {};

    public Sandbox() throws IOException {
        listener = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        listener.setExecutor(Executors.newFixedThreadPool(4));
        listener.createContext("/", this::take);
        listener.start();
        Path data = Files.createTempDirectory("careforall-sandbox");
        URI target = URI.create("http://localhost:" + listener.getAddress().getPort() + "/");
        server = SandboxServer.start(new SandboxSettings("localhost", 0, data, target, SECRET, null, 1));
    }

    /** Where its webhooks go from now on. */
    public void tells(Consumer<ProviderEvent> consumer) {
        webhooks = consumer;
    }

    /** stripe-java against it. */
    public StripeProvider provider() {
        return provider(server.url().toString());
    }

    /** stripe-java against one that runs in another process. */
    public static StripeProvider provider(String url) {
        return new StripeProvider(
                new StripeSettings(Optional.of("sk_test_here"), Optional.of(url)), new ProviderCalls());
    }

    public URI url() {
        return server.url();
    }

    /** Its own books of one donation. */
    public JsonNode books(UUID donation) throws IOException, InterruptedException {
        HttpRequest read =
                HttpRequest.newBuilder(server.url().resolve("/sandbox/books")).build();
        String books = browser.send(read, HttpResponse.BodyHandlers.ofString()).body();
        return new ObjectMapper().readTree(books).path("donations").path(donation.toString());
    }

    /** Somebody else who uses the same account at the provider. */
    public StripeClient client() {
        return StripeClient.builder()
                .setApiKey("sk_test_here")
                .setApiBase(server.url().toString())
                .build();
    }

    /** The donor pays on the page. */
    public int pay(URI page, String card) throws IOException, InterruptedException {
        String form = "action=pay&card=" + URLEncoder.encode(card, StandardCharsets.UTF_8);
        return send(HttpRequest.newBuilder(page)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    /** Turns one of its knobs. */
    public void turn(String knob, String value) throws IOException, InterruptedException {
        URI knobs = server.url().resolve("/sandbox/knobs");
        String now = browser.send(HttpRequest.newBuilder(knobs).build(), HttpResponse.BodyHandlers.ofString())
                .body();
        String then = now.replaceAll("\"" + knob + "\"\\s*:\\s*[^,}]+", "\"" + knob + "\":" + value);
        send(HttpRequest.newBuilder(knobs)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(then)));
    }

    private int send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return browser.send(request.build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private void take(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        String header = exchange.getRequestHeaders().getFirst("Stripe-Signature");
        boolean valid = signature.check(header, body) == StripeSignature.Finding.VALID;
        if (valid) {
            webhooks.accept(reader.read(body));
        }
        exchange.sendResponseHeaders(valid ? 200 : 400, -1);
        exchange.close();
    }

    @Override
    public void close() {
        server.close();
        listener.stop(0);
    }
}
