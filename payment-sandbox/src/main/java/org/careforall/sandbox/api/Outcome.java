// SPDX-License-Identifier: Apache-2.0
package org.careforall.sandbox.api;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What an operation answers. */
public record Outcome(int status, ObjectNode body) {

    public static Outcome ok(ObjectNode body) {
        return new Outcome(200, body);
    }

    static Outcome error(int status, ObjectNode details) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.set("error", details);
        return new Outcome(status, body);
    }

    String json() {
        return body.toString();
    }
}
