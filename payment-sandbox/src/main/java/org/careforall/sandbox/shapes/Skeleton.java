// SPDX-License-Identifier: Apache-2.0
package org.careforall.sandbox.shapes;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** An object with all of its fields and nothing in them: what Stripe always sends, and we never fill, is null there. */
final class Skeleton {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final ObjectNode fields;

    private Skeleton(ObjectNode fields) {
        this.fields = fields;
    }

    /** @param object as in the field {@code object}: payment_intent, charge, … */
    static Skeleton of(String object) {
        try (InputStream in = Skeleton.class.getResourceAsStream(object + ".json")) {
            return new Skeleton((ObjectNode) MAPPER.readTree(in));
        } catch (IOException e) {
            throw new UncheckedIOException("the shape of " + object + " is missing", e);
        }
    }

    ObjectNode fresh() {
        return fields.deepCopy();
    }
}
