// SPDX-License-Identifier: Apache-2.0
package org.careforall.platform.client;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.careforall.platform.trace.TraceContext;

/** Another app's public API, asked in the name of the caller: it decides itself what they may see. */
public final class OtherApp {

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
    public OtherApp(String base, Duration patience) {
        this.base = base.replaceAll("/+$", "");
        this.patience = patience;
    }

    /**
     * A JSON object.
     *
     * @param path begins with a slash
     * @param authorization the caller's header; null for what is open to all
     */
    public Map<String, Object> get(String path, String authorization) throws NotReachedException {
        return object(request(path, authorization).build());
    }

    /**
     * An answer, whatever its status.
     *
     * @param status of HTTP
     * @param body JSON; null when it is none
     */
    public record Answer(int status, JsonNode body) {

        /**
         * A whole number in it.
         *
         * @param pointer where (RFC 6901), such as {@code /total/amount}
         * @throws NotReachedException when there is none
         */
        public long number(String pointer) throws NotReachedException {
            JsonNode value = at(pointer);
            if (!value.isIntegralNumber() || !value.canConvertToLong()) {
                throw new NotReachedException("answered something without " + pointer);
            }
            return value.longValue();
        }

        /** A text in it, likewise. */
        public String text(String pointer) throws NotReachedException {
            JsonNode value = at(pointer);
            if (!value.isTextual()) {
                throw new NotReachedException("answered something without " + pointer);
            }
            return value.textValue();
        }

        /** A UUID in it, likewise. */
        public UUID uuid(String pointer) throws NotReachedException {
            try {
                return UUID.fromString(text(pointer));
            } catch (IllegalArgumentException e) {
                throw new NotReachedException("answered something else than an id at " + pointer, e);
            }
        }

        private JsonNode at(String pointer) {
            return body == null ? MissingNode.getInstance() : body.at(pointer);
        }
    }

    /** Asks for JSON where other answers than 200 tell something, too. */
    public Answer ask(String path, String authorization) throws NotReachedException {
        HttpResponse<byte[]> answer = send(request(path, authorization).build());
        boolean json = answer.headers()
                .firstValue("Content-Type")
                .filter(type -> type.contains("json"))
                .isPresent();
        try {
            return new Answer(answer.statusCode(), json ? JSON.readTree(answer.body()) : null);
        } catch (IOException e) {
            throw new NotReachedException("answered what is no JSON", e);
        }
    }

    /** The answer to a POST of a JSON object, with any 2xx. */
    public Map<String, Object> post(String path, String authorization, String body) throws NotReachedException {
        return object(request(path, authorization)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private HttpRequest.Builder request(String path, String authorization) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(patience)
                .header("Accept", "application/json")
                .header("traceparent", TraceContext.current().traceparent());
        return authorization == null ? request : request.header("Authorization", authorization);
    }

    private Map<String, Object> object(HttpRequest request) throws NotReachedException {
        HttpResponse<byte[]> answer = send(request);
        if (answer.statusCode() / 100 != 2) {
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
