// SPDX-License-Identifier: Apache-2.0
package org.careforall.campaign.remote;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.careforall.platform.trace.TraceContext;

/** Another app's public API, asked in the name of the caller: it decides itself what they may see. */
public final class OtherApp {

    private static final Duration CONNECT = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    /** Follows no redirect: the caller's token goes where the setting says and nowhere else. */
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    private final String base;

    /** @param base with or without a slash at its end */
    public OtherApp(String base) {
        this.base = base.replaceAll("/+$", "");
    }

    /**
     * An answer, whatever its status.
     *
     * @param status of HTTP
     * @param body JSON; null when it is none
     */
    public record Answer(int status, JsonNode body) {}

    /**
     * Asks for JSON.
     *
     * @param path begins with a slash
     * @param authorization the caller's header
     * @throws NotReachedException when there is no answer
     */
    public Answer get(String path, String authorization) throws NotReachedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(PATIENCE)
                .header("Accept", "application/json")
                .header("Authorization", authorization)
                .header("traceparent", TraceContext.current().traceparent())
                .build();
        try {
            HttpResponse<byte[]> answer = client.send(request, BodyHandlers.ofByteArray());
            return new Answer(answer.statusCode(), json(answer));
        } catch (IOException e) {
            throw new NotReachedException("no answer from " + base, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotReachedException("interrupted", e);
        }
    }

    private static JsonNode json(HttpResponse<byte[]> answer) throws IOException {
        boolean json = answer.headers()
                .firstValue("Content-Type")
                .filter(type -> type.contains("json"))
                .isPresent();
        return json ? JSON.readTree(answer.body()) : null;
    }
}
