// SPDX-License-Identifier: Apache-2.0
package org.careforall.sandbox.shapes;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.careforall.sandbox.books.Decline;
import org.careforall.sandbox.books.Intent;
import org.careforall.sandbox.books.IntentState;
import org.careforall.sandbox.books.IntentStatus;
import org.careforall.sandbox.books.IntentTerms;

/** A payment intent as Stripe's. */
final class IntentShape {
    private final Skeleton skeleton = Skeleton.of("payment_intent");

    ObjectNode of(Intent intent) {
        IntentTerms terms = intent.terms();
        ObjectNode node = skeleton.fresh()
                .put("id", intent.id())
                .put("amount", terms.amount())
                .put("currency", terms.currency())
                .put("capture_method", terms.captureMethod().wire())
                .put("client_secret", intent.clientSecret())
                .put("created", intent.created());
        if (!terms.cardOnly()) {
            node.putObject("automatic_payment_methods")
                    .put("allow_redirects", "always")
                    .put("enabled", true);
        }
        Shapes.text(node, "description", terms.description());
        Shapes.text(node, "receipt_email", terms.receiptEmail());
        Shapes.text(node, "statement_descriptor", terms.statementDescriptor());
        Shapes.metadata(node, terms.metadata());
        state(node, intent.state());
        return node;
    }

    private static void state(ObjectNode node, IntentState state) {
        node.put("status", state.status().wire())
                .put("amount_capturable", state.capturable())
                .put("amount_received", state.received());
        Shapes.text(node, "latest_charge", state.latestCharge());
        Shapes.text(node, "cancellation_reason", state.cancellationReason());
        state.canceledAt().ifPresent(at -> node.put("canceled_at", at));
        // after a decline the method is taken off again
        state.method()
                .filter(method -> state.status() != IntentStatus.REQUIRES_PAYMENT_METHOD)
                .ifPresent(method -> node.put("payment_method", method.id()));
        state.lastDecline().ifPresent(decline -> error(node.putObject("last_payment_error"), decline, state));
    }

    private static void error(ObjectNode error, Decline decline, IntentState state) {
        Shapes.text(error, "charge", state.latestCharge());
        error.put("code", decline.code())
                .put("decline_code", decline.declineCode())
                .put("message", decline.message())
                .put("type", "card_error");
        state.method().ifPresent(method -> error.putObject("payment_method")
                .put("id", method.id())
                .put("object", "payment_method")
                .put("type", "card"));
    }
}
