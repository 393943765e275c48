// SPDX-License-Identifier: Apache-2.0
package org.careforall.benchmark.fuzz;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** HTTP without redirects and repeats. */
final class Http {

    /** Of an answer, the rest is not read. */
    private static final int ENOUGH = 1024 * 1024;

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final URI base;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    Http(URI base) {
        this.base = base;
    }

    URI base() {
        return base;
    }

    /** @param read whether the body is read: a stream's does not end */
    Answer send(Request request, boolean read) {
        try {
            HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create(base + request.target()))
                    .timeout(PATIENCE)
                    .method(
                            request.method(),
                            request.body().length == 0
                                    ? BodyPublishers.noBody()
                                    : BodyPublishers.ofByteArray(request.body()));
            request.headers().forEach(builder::header);
            HttpResponse<InputStream> response = client.send(builder.build(), BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                byte[] bytes = read || response.statusCode() >= 400 ? body.readNBytes(ENOUGH) : new byte[0];
                return new Answer(
                        response.statusCode(),
                        response.headers(),
                        new String(bytes, StandardCharsets.UTF_8),
                        read && bytes.length < ENOUGH);
            }
        } catch (IOException e) {
            return new Answer(0, Answer.NONE, e.toString(), false);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answer(0, Answer.NONE, "interrupted", false);
        }
    }
}
