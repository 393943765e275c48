// SPDX-License-Identifier: Apache-2.0
package org.careforall.sandbox.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.careforall.sandbox.books.BalanceTransaction;
import org.careforall.sandbox.books.Charge;
import org.careforall.sandbox.books.Entity;
import org.careforall.sandbox.books.Entry;
import org.careforall.sandbox.books.Intent;
import org.careforall.sandbox.shapes.Shapes;

/** {@code expand[]}: puts the object where its id is. */
final class Expansion {
    private static final int DEEPEST = 4;
    private static final Map<String, Class<? extends Entity>> EXPANDABLE = Map.of(
            "payment_intent", Intent.class,
            "latest_charge", Charge.class,
            "charge", Charge.class,
            "balance_transaction", BalanceTransaction.class,
            "failure_balance_transaction", BalanceTransaction.class);

    private final Shapes shapes;

    Expansion(Shapes shapes) {
        this.shapes = shapes;
    }

    void apply(ObjectNode body, List<String> paths, Entry entry) {
        for (String path : paths) {
            List<String> parts = List.of(path.split("\\."));
            if (parts.size() > DEEPEST) {
                throw ApiError.invalid("expand", "You cannot expand more than " + DEEPEST + " levels: " + path);
            }
            expand(body, parts, path, entry);
        }
    }

    private void expand(ObjectNode node, List<String> parts, String path, Entry entry) {
        String part = parts.get(0);
        List<String> rest = parts.subList(1, parts.size());
        JsonNode value = node.get(part);
        if (value == null) {
            throw ApiError.invalid("expand", "This property cannot be expanded (" + path + ").");
        }
        if (value instanceof ArrayNode array && part.equals("data") && !rest.isEmpty()) {
            array.forEach(item -> expand((ObjectNode) item, rest, path, entry));
            return;
        }
        Optional<ObjectNode> expanded = expanded(part, value, path, entry);
        expanded.ifPresent(object -> node.set(part, object));
        if (!rest.isEmpty() && expanded.isPresent()) {
            expand(expanded.get(), rest, path, entry);
        }
    }

    private Optional<ObjectNode> expanded(String part, JsonNode value, String path, Entry entry) {
        if (value instanceof ObjectNode object) {
            return Optional.of(object);
        }
        if (value.isNull()) {
            return Optional.empty();
        }
        Class<? extends Entity> kind = Optional.<Class<? extends Entity>>ofNullable(EXPANDABLE.get(part))
                .orElseThrow(() -> ApiError.invalid("expand", "This property cannot be expanded (" + path + ")."));
        return Optional.of(shapes.of(entry.get(kind, value.asText())));
    }
}
