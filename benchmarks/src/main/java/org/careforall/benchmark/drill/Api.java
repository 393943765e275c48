// SPDX-License-Identifier: Apache-2.0
package org.careforall.benchmark.drill;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;

/** HTTP without repeats and redirects: each call is one attempt, and no answer is a reply too. */
final class Api {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String JSON = "application/json";

    private final URI base;
    private final HttpClient client;

    Api(URI base) {
        this(base, client().build());
    }

    private Api(URI base, HttpClient client) {
        this.base = base;
        this.client = client;
    }

    private static HttpClient.Builder client() {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(5));
    }

    /** With connections and threads of its own: no other request waits behind these. */
    Api forMany(Executor threads) {
        return new Api(base, client().executor(threads).build());
    }

    /** Begun, and not waited for; it never ends with an exception. */
    CompletableFuture<Reply> getLater(String path) {
        return client.sendAsync(request(path, Map.of()).GET().build(), BodyHandlers.ofString())
                .handle((response, e) -> response == null ? Reply.none(e.toString()) : reply(response));
    }

    Reply get(String path, Map<String, String> headers) {
        return send(request(path, headers).GET());
    }

    Reply post(String path, String json, Map<String, String> headers) {
        return send(request(path, headers).header("Content-Type", JSON).POST(BodyPublishers.ofString(json)));
    }

    Reply put(String path, String json) {
        return send(request(path, Map.of()).header("Content-Type", JSON).PUT(BodyPublishers.ofString(json)));
    }

    Reply form(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(request(path, Map.of())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path)).timeout(PATIENCE);
        headers.forEach(request::header);
        return request;
    }

    private static Reply reply(HttpResponse<String> response) {
        return new Reply(
                response.statusCode(),
                response.body(),
                response.headers().firstValue("Location").orElse(""));
    }

    private Reply send(HttpRequest.Builder request) {
        try {
            return reply(client.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            return Reply.none(e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Reply.none("interrupted");
        }
    }
}
