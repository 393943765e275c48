// SPDX-License-Identifier: Apache-2.0
package org.careforall.benchmark.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/** What the fuzzer does to prepare: whatever is not answered with success ends the run. */
record Api(Http http) {

    private static final int PATIENCE = 20;
    private static final long PAUSE_NANOS = 500_000_000;

    JsonNode form(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return sent("POST", path, Map.of("Content-Type", Call.FORM), body).json();
    }

    JsonNode get(String path, Person who) {
        return answer("GET", path, who).json();
    }

    Answer answer(String method, String path, Person who) {
        return sent(method, path, Map.of("Authorization", "Bearer " + who.token(), "Accept", "application/json"), "");
    }

    /** A POST by somebody, or by a guest, with a key of its own. */
    JsonNode post(String path, Person who, String json) {
        Map<String, String> headers = new LinkedHashMap<>();
        if (!json.isEmpty()) {
            headers.put("Content-Type", "application/json");
        }
        headers.put("Idempotency-Key", UUID.randomUUID().toString());
        if (who != null) {
            headers.put("Authorization", "Bearer " + who.token());
        }
        return sent("POST", path, headers, json).json();
    }

    /** Any success, redirections too; where there is too much to do at once, a little later. */
    Answer sent(String method, String path, Map<String, String> headers, String body) {
        Request request = new Request(method, path, headers, body.getBytes(StandardCharsets.UTF_8));
        Answer answer = http.send(request, true);
        for (int again = 0; answer.status() == 503 && again < PATIENCE; again++) {
            LockSupport.parkNanos(PAUSE_NANOS);
            answer = http.send(request, true);
        }
        if (!answer.isSuccess()) {
            throw new IllegalStateException(
                    "preparing, " + method + " " + path + " was answered " + answer.status() + ": " + answer.body());
        }
        return answer;
    }
}
