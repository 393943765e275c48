// SPDX-License-Identifier: Apache-2.0
package org.careforall.benchmark.fuzz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.http.HttpHeaders;
import java.util.Map;

/** What came back; a status of 0 says that nothing did, and the body why. */
record Answer(int status, HttpHeaders headers, String body, boolean whole) {

    static final HttpHeaders NONE = HttpHeaders.of(Map.of(), (name, value) -> true);

    boolean isSuccess() {
        return status >= 200 && status < 400;
    }

    /** Without parameters; empty when there is none. */
    String mediaType() {
        return headers.firstValue("Content-Type").orElse("").split(";", 2)[0].strip();
    }

    String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    /** Missing when it is none. */
    JsonNode json() {
        try {
            JsonNode json = Call.MAPPER.readTree(body);
            return json == null ? MissingNode.getInstance() : json;
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }
}
