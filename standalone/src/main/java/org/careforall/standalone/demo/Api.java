// SPDX-License-Identifier: Apache-2.0
package org.careforall.standalone.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A caller of the public API. It asks again when it is told to (429, 503, Retry-After) or got no answer, which is why
 * everything that moves money carries its key.
 */
final class Api {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI base;

    Api(URI base) {
        this.base = base;
    }

    Answer get(String path, Optional<String> token) {
        return send(request(base.resolve(path), token, Optional.empty()).GET());
    }

    Answer post(String path, Object body, Optional<String> token, Optional<String> key) {
        return send(request(base.resolve(path), token, key)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json(body))));
    }

    /** As a browser follows a link: no body, no redirect taken by itself. */
    Answer open(URI page) {
        return send(request(page, Optional.empty(), Optional.empty()).GET());
    }

    /** As a browser sends a form. */
    Answer submit(URI page, Map<String, String> fields) {
        String form = fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(request(page, Optional.empty(), Optional.empty())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    URI resolve(String path) {
        return base.resolve(path);
    }

    private static HttpRequest.Builder request(URI uri, Optional<String> token, Optional<String> key) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(30));
        token.ifPresent(value -> request.header("Authorization", "Bearer " + value));
        key.ifPresent(value -> request.header("Idempotency-Key", value));
        return request;
    }

    private Answer send(HttpRequest.Builder builder) {
        HttpRequest request = builder.build();
        String name = request.method() + " " + request.uri().getPath();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            Duration pause = PAUSE;
            try {
                Answer answer = new Answer(name, client.send(request, BodyHandlers.ofString()));
                if (!isPassing(answer) || System.nanoTime() > end) {
                    return answer;
                }
                pause = answer.retryAfter().orElse(PAUSE);
            } catch (IOException e) {
                if (System.nanoTime() > end) {
                    throw new DemoFailed(name + " got no answer: " + e, e);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new DemoFailed("interrupted", e);
            }
            Waiting.pause(pause);
        }
    }

    private static boolean isPassing(Answer answer) {
        return answer.status() == 429
                || answer.status() == 503
                || answer.status() == 409 && answer.retryAfter().isPresent();
    }

    private static String json(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new DemoFailed("cannot write " + body, e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
