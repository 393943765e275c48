// SPDX-License-Identifier: Apache-2.0
package org.careforall.sandbox.shapes;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.careforall.sandbox.books.Charge;
import org.careforall.sandbox.books.ChargeTerms;
import org.careforall.sandbox.books.Decline;
import org.careforall.sandbox.books.TestCard;

/** A charge as Stripe's. Its {@code refunds} are there when they are expanded. */
final class ChargeShape {
    private final Skeleton skeleton = Skeleton.of("charge");

    ObjectNode of(Charge charge) {
        ChargeTerms terms = charge.terms();
        ObjectNode node = skeleton.fresh()
                .put("id", charge.id())
                .put("amount", terms.amount())
                .put("currency", terms.currency())
                .put("created", charge.created())
                .put("payment_intent", terms.intent())
                .put("payment_method", terms.method().id())
                .put("amount_captured", charge.money().captured())
                .put("amount_refunded", charge.money().amountRefunded())
                .put("captured", charge.isCaptured())
                .put("refunded", charge.fullyRefunded())
                .put("disputed", charge.disputed())
                .put("paid", charge.failure().isEmpty())
                .put("status", charge.failure().isEmpty() ? "succeeded" : "failed");
        Shapes.text(node, "description", terms.description());
        Shapes.text(node, "receipt_email", terms.receiptEmail());
        Shapes.text(node, "balance_transaction", charge.transaction());
        Shapes.metadata(node, terms.metadata());
        card(node, charge);
        node.withObject("/refunds")
                .put("has_more", charge.money().amountRefunded() > 0)
                .put("url", "/v1/charges/" + charge.id() + "/refunds");
        charge.failure().ifPresent(decline -> failure(node, decline));
        return node;
    }

    private static void card(ObjectNode node, Charge charge) {
        TestCard card = charge.terms().method().card();
        ObjectNode details = node.withObject("/payment_method_details/card")
                .put("amount_authorized", charge.terms().amount())
                .put("brand", card.brand())
                .put("network", card.brand())
                .put("last4", card.last4());
        details.withObject("/overcapture")
                .put("maximum_amount_capturable", charge.terms().amount());
    }

    private static void failure(ObjectNode node, Decline decline) {
        node.put("failure_code", decline.code()).put("failure_message", decline.message());
        node.withObject("/outcome")
                .put("network_status", "declined_by_network")
                .put("reason", decline.declineCode())
                .put("seller_message", "The bank did not return any further details with this decline.")
                .put("type", "issuer_declined");
    }
}
