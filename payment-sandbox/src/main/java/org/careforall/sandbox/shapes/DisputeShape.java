// SPDX-License-Identifier: Apache-2.0
package org.careforall.sandbox.shapes;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.careforall.sandbox.books.Dispute;

/** A dispute as Stripe's. */
final class DisputeShape {
    private final Skeleton skeleton = Skeleton.of("dispute");
    private final BalanceTransactionShape transactions = new BalanceTransactionShape();

    ObjectNode of(Dispute dispute) {
        ObjectNode node = skeleton.fresh()
                .put("id", dispute.id())
                .put("amount", dispute.amount())
                .put("charge", dispute.charge())
                .put("created", dispute.created())
                .put("currency", dispute.currency())
                .put("payment_intent", dispute.intent())
                .put("status", dispute.status().wire());
        node.withObject("/evidence_details").put("due_by", dispute.dueBy());
        node.withObject("/payment_method_details/card")
                .put("brand", dispute.card().brand());
        ArrayNode moved = node.putArray("balance_transactions");
        moved.add(transactions.of(dispute.withdrawal()));
        dispute.reinstatement().map(transactions::of).ifPresent(moved::add);
        return node;
    }
}
