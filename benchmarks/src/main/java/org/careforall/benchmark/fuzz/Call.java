// SPDX-License-Identifier: Apache-2.0
package org.careforall.benchmark.fuzz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.careforall.benchmark.stripe.StripeSignature;

/** A request to an operation while it is made. */
final class Call {

    static final ObjectMapper MAPPER = new ObjectMapper();
    static final String FORM = "application/x-www-form-urlencoded";

    /** In the place of a webhook's signature: it is made of the body that is sent in the end. */
    static final String TO_BE_SIGNED = "to be signed";

    private final Operation operation;
    private final Map<String, String> path = new LinkedHashMap<>();
    private final Map<String, String> query = new LinkedHashMap<>();
    private final Map<String, String> headers = new LinkedHashMap<>();
    private JsonNode json;
    private byte[] raw;
    private boolean elsewhere;

    Call(Operation operation) {
        this.operation = operation;
    }

    Operation operation() {
        return operation;
    }

    Map<String, String> query() {
        return query;
    }

    Map<String, String> headers() {
        return headers;
    }

    JsonNode json() {
        return json;
    }

    /** The body as an object, to be changed. */
    ObjectNode object() {
        return (ObjectNode) json;
    }

    Call json(JsonNode body) {
        json = body;
        return this;
    }

    /** Sent in the place of the JSON. */
    Call raw(byte[] bytes) {
        raw = bytes;
        return this;
    }

    boolean hasPath(String parameter) {
        return path.containsKey(parameter);
    }

    Call path(String parameter, String value) {
        return encodedPath(
                parameter,
                URLEncoder.encode(value, StandardCharsets.UTF_8)
                        .replace("+", "%20")
                        .replace("%2F", "/"));
    }

    /** A value that is sent as it stands. */
    Call encodedPath(String parameter, String value) {
        path.put(parameter, value);
        return this;
    }

    Call header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    Call bearer(String token) {
        return header("Authorization", "Bearer " + token);
    }

    /** The path may lead to another operation, or to none. */
    Call leadsElsewhere() {
        elsewhere = true;
        return this;
    }

    boolean mayBeElsewhere() {
        return elsewhere;
    }

    /** What its JSON is sent as. */
    byte[] written() {
        if (json == null) {
            return new byte[0];
        }
        if (FORM.equals(headers.get("Content-Type")) && json.isObject()) {
            Map<String, String> fields = new LinkedHashMap<>();
            json.properties()
                    .forEach(field -> fields.put(
                            field.getKey(),
                            field.getValue().isContainerNode()
                                    ? field.getValue().toString()
                                    : field.getValue().asText()));
            return encoded(fields).getBytes(StandardCharsets.UTF_8);
        }
        try {
            return MAPPER.writeValueAsString(json).getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    Request request(StripeSignature stripe) {
        String target = operation.template();
        for (Map.Entry<String, String> value : path.entrySet()) {
            target = target.replace("{" + value.getKey() + "}", value.getValue());
        }
        byte[] body = raw != null ? raw : written();
        Map<String, String> sent = new LinkedHashMap<>(headers);
        sent.computeIfPresent(
                StripeSignature.HEADER,
                (name, value) ->
                        value.equals(TO_BE_SIGNED) ? stripe.of(new String(body, StandardCharsets.UTF_8)) : value);
        return new Request(
                operation.method(), query.isEmpty() ? target : target + "?" + encoded(query), Map.copyOf(sent), body);
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
