// SPDX-License-Identifier: Apache-2.0
package org.careforall.sandbox.shapes;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.careforall.sandbox.books.Refund;
import org.careforall.sandbox.books.RefundStatus;

/** A refund as Stripe's. The fields of a failure are there only when it failed. */
final class RefundShape {
    private final Skeleton skeleton = Skeleton.of("refund");

    ObjectNode of(Refund refund) {
        ObjectNode node = skeleton.fresh()
                .put("id", refund.id())
                .put("amount", refund.amount())
                .put("balance_transaction", refund.transaction())
                .put("charge", refund.charge())
                .put("created", refund.created())
                .put("currency", refund.currency())
                .put("payment_intent", refund.intent())
                .put("status", refund.status().wire());
        Shapes.text(node, "reason", refund.reason());
        Shapes.metadata(node, refund.metadata());
        if (refund.status() == RefundStatus.FAILED) {
            node.put("failure_reason", "lost_or_stolen_card");
            Shapes.text(node, "failure_balance_transaction", refund.failureTransaction());
        }
        return node;
    }
}
