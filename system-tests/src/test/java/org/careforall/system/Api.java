// SPDX-License-Identifier: Apache-2.0
package org.careforall.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A caller of the public API: a base URL and the headers that it always sends. Never follows redirects. */
record Api(URI base, List<String> headers) {

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    static Api at(URI base) {
        return new Api(base, List.of());
    }

    /** The same caller at another server. */
    Api toward(URI otherBase) {
        return new Api(otherBase, headers);
    }

    /** The same caller with one more header. */
    Api with(String name, String value) {
        List<String> more = new ArrayList<>(headers);
        more.add(name);
        more.add(value);
        return new Api(base, List.copyOf(more));
    }

    /** The same caller, signed in. */
    Api as(String accessToken) {
        return with("Authorization", "Bearer " + accessToken);
    }

    Answer get(String path) {
        return send("GET", path, null, null);
    }

    Answer post(String path, String json) {
        return send("POST", path, json, "application/json");
    }

    Answer post(String path) {
        return send("POST", path, null, null);
    }

    Answer patch(String path, String json) {
        return send("PATCH", path, json, "application/json");
    }

    Answer put(String path, String json) {
        return send("PUT", path, json, "application/json");
    }

    Answer form(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send("POST", path, body, "application/x-www-form-urlencoded");
    }

    Answer send(String method, String path, String body, String contentType) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path))
                .timeout(Duration.ofSeconds(30))
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (contentType != null) {
            request.header("Content-Type", contentType);
        }
        for (int i = 0; i < headers.size(); i += 2) {
            request.header(headers.get(i), headers.get(i + 1));
        }
        try {
            Answer answer = new Answer(HTTP.send(request.build(), BodyHandlers.ofString()));
            AnswerAsDescribed.check(method, path, answer.status(), answer.header("Content-Type"), answer.body());
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
