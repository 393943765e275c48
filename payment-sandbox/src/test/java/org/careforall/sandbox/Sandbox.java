// SPDX-License-Identifier: Apache-2.0
package org.careforall.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.stripe.StripeClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** A sandbox under test with its receiver, the real Stripe client, and a clock that can be put forward. */
final class Sandbox implements AutoCloseable {
    static final String KEY = "sk_test_of_the_tests";

    private final Path dir;
    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);
    private final HttpClient http = HttpClient.newHttpClient();
    final Receiver receiver = Receiver.started();
    private SandboxServer server;

    Sandbox(Path dir) {
        this.dir = dir;
        start();
    }

    void start() {
        InstantSource later = () -> Instant.now().plus(ahead.get());
        try {
            server = SandboxServer.start(settings(), new ClockOf(later));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    SandboxSettings settings() {
        return new SandboxSettings(
                "localhost", 0, dir, receiver.url(), Receiver.SECRET, Optional.empty(), 7, Optional.empty());
    }

    void stop() {
        server.close();
    }

    void restart() {
        stop();
        start();
    }

    void pass(Duration time) {
        ahead.updateAndGet(time::plus);
    }

    StripeClient stripe() {
        return StripeClient.builder()
                .setApiKey(KEY)
                .setApiBase(server.url().toString())
                .setMaxNetworkRetries(0)
                .build();
    }

    URI at(String path) {
        return server.url().resolve(path);
    }

    /** A request of the API as bytes on the wire; {@code form} is null for GET. */
    Answer api(String path, String form, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(at(path)).header("Authorization", "Bearer " + KEY);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(form == null ? request.GET() : form(request, form));
    }

    Answer page(String path, String form) {
        HttpRequest.Builder request = HttpRequest.newBuilder(at(path)).header("Accept", "text/html");
        return send(form == null ? request.GET() : form(request, form));
    }

    Answer pay(String session, String card) {
        return page("/checkout/" + session, "action=pay&card=" + card);
    }

    Answer put(String path, String json) {
        return send(HttpRequest.newBuilder(at(path)).PUT(HttpRequest.BodyPublishers.ofString(json)));
    }

    Answer send(HttpRequest.Builder request) {
        try {
            return new Answer(
                    http.send(request.timeout(Duration.ofSeconds(20)).build(), HttpResponse.BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static HttpRequest.Builder form(HttpRequest.Builder request, String form) {
        return request.header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        server.close();
        receiver.close();
    }

    record Answer(HttpResponse<String> response) {
        int status() {
            return response.statusCode();
        }

        String body() {
            return response.body();
        }

        Optional<String> header(String name) {
            return response.headers().firstValue(name);
        }

        JsonNode json() {
            try {
                return new ObjectMapper().readTree(body());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** The error's code, or its type when it has none. */
        String error() {
            JsonNode error = json().path("error");
            return error.has("code")
                    ? error.get("code").asText()
                    : error.path("type").asText();
        }
    }

    private static final class ClockOf extends Clock {
        private final InstantSource source;

        private ClockOf(InstantSource source) {
            this.source = source;
        }

        @Override
        public Instant instant() {
            return source.instant();
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }
    }
}
