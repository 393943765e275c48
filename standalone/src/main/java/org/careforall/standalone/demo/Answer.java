// SPDX-License-Identifier: Apache-2.0
package org.careforall.standalone.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;

/**
 * What a server answered.
 *
 * @param request method and path, for messages
 * @param response the answer itself
 */
record Answer(String request, HttpResponse<String> response) {

    private static final ObjectMapper JSON = new ObjectMapper();

    int status() {
        return response.statusCode();
    }

    boolean isSuccess() {
        return status() >= 200 && status() < 300;
    }

    /** The body as JSON; a missing node when it is none. */
    JsonNode json() {
        try {
            return response.body().isBlank() ? MissingNode.getInstance() : JSON.readTree(response.body());
        } catch (JsonProcessingException notJson) {
            return MissingNode.getInstance();
        }
    }

    String text(String field) {
        return json().path(field).asText();
    }

    Optional<URI> location() {
        return response.headers().firstValue("Location").map(response.uri()::resolve);
    }

    /** The server's own wish, for an answer that is not its last word. */
    Optional<Duration> retryAfter() {
        return response.headers()
                .firstValue("Retry-After")
                .filter(seconds -> seconds.matches("[0-9]{1,5}"))
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)));
    }

    /** This answer, if it is one of success. */
    Answer required() {
        if (!isSuccess()) {
            throw new DemoFailed(request + " answered " + status() + ": " + response.body());
        }
        return this;
    }
}
