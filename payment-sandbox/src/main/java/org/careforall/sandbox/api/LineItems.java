// SPDX-License-Identifier: Apache-2.0
package org.careforall.sandbox.api;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.careforall.sandbox.books.LineItem;

/** A line item as Stripe's, as far as it matters for a payment. */
final class LineItems {
    private LineItems() {}

    static ObjectNode of(LineItem line, String currency) {
        ObjectNode node = JsonNodeFactory.instance
                .objectNode()
                .put("id", line.id())
                .put("object", "item")
                .put("amount_discount", 0)
                .put("amount_subtotal", line.total())
                .put("amount_tax", 0)
                .put("amount_total", line.total())
                .put("currency", currency)
                .put("description", line.name())
                .put("quantity", line.quantity());
        node.putObject("price")
                .put("object", "price")
                .put("currency", currency)
                .put("type", "one_time")
                .put("unit_amount", line.unitAmount())
                .put("unit_amount_decimal", Long.toString(line.unitAmount()));
        return node;
    }
}
