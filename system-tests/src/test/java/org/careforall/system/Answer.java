// SPDX-License-Identifier: Apache-2.0
package org.careforall.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;

/** What the API answered, as a caller sees it. */
record Answer(HttpResponse<String> response) {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    int status() {
        return response.statusCode();
    }

    String body() {
        return response.body();
    }

    String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    JsonNode json() {
        try {
            return MAPPER.readTree(response.body());
        } catch (JsonProcessingException e) {
            throw new AssertionError("not JSON: " + this, e);
        }
    }

    /** The answer itself, when it has this status. */
    Answer expect(int status) {
        assertThat(status()).as(toString()).isEqualTo(status);
        return this;
    }

    /** A problem of this type, in the form of RFC 9457, without a word of a stack trace. */
    Answer expectProblem(int status, String slug) {
        expect(status);
        assertThat(header("Content-Type")).as(toString()).startsWith("application/problem+json");
        assertThat(json().path("type").asText()).as(toString()).isEqualTo("/problems/" + slug);
        return expectProblem(status);
    }

    /** Any problem with this status. */
    Answer expectProblem(int status) {
        expect(status);
        assertThat(header("Content-Type")).as(toString()).startsWith("application/problem+json");
        assertThat(json().path("status").asInt()).as(toString()).isEqualTo(status);
        assertThat(json().path("title").asText()).as(toString()).isNotBlank();
        assertThat(json().path("traceId").asText()).as(toString()).matches("[0-9a-f]{32}");
        assertThat(body()).doesNotContain("Exception", "\tat ", "<html");
        return this;
    }

    @Override
    public String toString() {
        return response.request().method() + " " + response.uri() + " -> " + status() + " " + response.body();
    }
}
