// SPDX-License-Identifier: Apache-2.0
package org.careforall.sandbox.shapes;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import org.careforall.sandbox.books.Session;
import org.careforall.sandbox.books.SessionTerms;

/** A checkout session as Stripe's: its page's address is there only while it is open. */
final class SessionShape {
    private final Skeleton skeleton = Skeleton.of("checkout.session");
    private final String pages;

    SessionShape(URI publicUrl) {
        this.pages = publicUrl.toString().replaceAll("/+$", "") + "/checkout/";
    }

    ObjectNode of(Session session) {
        SessionTerms terms = session.terms();
        ObjectNode node = skeleton.fresh()
                .put("id", session.id())
                .put("amount_subtotal", terms.intent().amount())
                .put("amount_total", terms.intent().amount())
                .put("currency", terms.intent().currency())
                .put("created", session.created())
                .put("expires_at", session.expiresAt())
                .put("payment_status", session.paid() ? "paid" : "unpaid")
                .put("status", session.status().wire())
                .put("success_url", terms.successUrl());
        Shapes.text(node, "cancel_url", terms.cancelUrl());
        Shapes.text(node, "client_reference_id", terms.clientReferenceId());
        Shapes.text(node, "customer_email", terms.customerEmail());
        Shapes.text(node, "locale", terms.locale());
        Shapes.text(node, "submit_type", terms.submitType());
        Shapes.text(node, "payment_intent", session.intent());
        Shapes.metadata(node, terms.metadata());
        if (session.open()) {
            node.put("url", pages + session.id());
        }
        terms.customerEmail().ifPresent(email -> customer(node, email));
        return node;
    }

    private static void customer(ObjectNode node, String email) {
        node.putObject("customer_details")
                .putNull("address")
                .putNull("business_name")
                .put("email", email)
                .putNull("individual_name")
                .putNull("name")
                .putNull("phone")
                .put("tax_exempt", "none")
                .putNull("tax_ids");
    }
}
