// SPDX-License-Identifier: Apache-2.0
package org.careforall.benchmark.drill;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;

/**
 * What came back.
 *
 * @param status HTTP's; 0 when there was no answer
 * @param body the answer's, or why there was none
 * @param location where a redirect leads; empty without one
 */
record Reply(int status, String body, String location) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static Reply none(String why) {
        return new Reply(0, why, "");
    }

    boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    /** The body as JSON; a missing node when it is none. */
    JsonNode json() {
        try {
            return body.isBlank() ? MissingNode.getInstance() : JSON.readTree(body);
        } catch (JsonProcessingException notJson) {
            return MissingNode.getInstance();
        }
    }

    /**
     * This reply, if it is a success.
     *
     * @throws DrillFailed when it is none
     */
    Reply required(String what) {
        if (!isSuccess()) {
            throw new DrillFailed(what + " answered " + status + ": " + body);
        }
        return this;
    }
}
