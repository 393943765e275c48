// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.timeline.control;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Map;
import org.careforall.platform.trace.TraceContext;

/** Another app's public API, asked in the name of the caller: it decides itself what they may see. */
final class OtherApp {

    private static final Duration CONNECT = Duration.ofSeconds(1);
    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    /** Follows no redirect: the caller's token goes where the setting says and nowhere else. */
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    private final String base;
    private final Duration patience;

    /** @param base with or without a slash at its end */
    OtherApp(String base, Duration patience) {
        this.base = base.replaceAll("/+$", "");
        this.patience = patience;
    }

    /**
     * A JSON object.
     *
     * @param path begins with a slash
     * @param authorization the caller's header
     */
    Map<String, Object> get(String path, String authorization) throws NotReachedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(patience)
                .header("Accept", "application/json")
                .header("Authorization", authorization)
                .header("traceparent", TraceContext.current().traceparent())
                .build();
        HttpResponse<byte[]> answer = send(request);
        if (answer.statusCode() != 200) {
            throw new NotReachedException("answered " + answer.statusCode());
        }
        try {
            return JSON.readValue(answer.body(), OBJECT);
        } catch (IOException e) {
            throw new NotReachedException("answered what is no JSON object", e);
        }
    }

    private HttpResponse<byte[]> send(HttpRequest request) throws NotReachedException {
        try {
            return client.send(request, BodyHandlers.ofByteArray());
        } catch (HttpTimeoutException e) {
            throw new NotReachedException("no answer within " + patience.toMillis() + " ms", e);
        } catch (IOException e) {
            throw new NotReachedException("no connection", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotReachedException("interrupted", e);
        }
    }
}
