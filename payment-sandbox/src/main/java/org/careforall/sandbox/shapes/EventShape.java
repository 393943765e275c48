// SPDX-License-Identifier: Apache-2.0
package org.careforall.sandbox.shapes;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.careforall.sandbox.books.Event;

/** An event as Stripe's, with the whole object as it was when the event happened. */
public final class EventShape {
    private final Skeleton skeleton = Skeleton.of("event");
    private final Shapes shapes;

    public EventShape(Shapes shapes) {
        this.shapes = shapes;
    }

    /** @param pendingWebhooks how many receivers have not confirmed it yet */
    public ObjectNode of(Event event, String apiVersion, int pendingWebhooks) {
        ObjectNode node = skeleton.fresh()
                .put("id", event.id())
                .put("api_version", apiVersion)
                .put("created", event.created())
                .put("type", event.type())
                .put("pending_webhooks", pendingWebhooks);
        node.withObject("/data").set("object", shapes.of(event.subject()));
        ObjectNode request = node.withObject("/request");
        Shapes.text(request, "id", event.request());
        Shapes.text(request, "idempotency_key", event.idempotencyKey());
        return node;
    }
}
