// SPDX-License-Identifier: Apache-2.0
package org.careforall.sandbox.shapes;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.careforall.sandbox.books.BalanceTransaction;
import org.careforall.sandbox.books.Charge;
import org.careforall.sandbox.books.Dispute;
import org.careforall.sandbox.books.Entity;
import org.careforall.sandbox.books.Intent;
import org.careforall.sandbox.books.Refund;
import org.careforall.sandbox.books.Session;

/** Renders what the books hold as Stripe's objects: the same field names and types. */
public final class Shapes {
    private final IntentShape intents = new IntentShape();
    private final ChargeShape charges = new ChargeShape();
    private final RefundShape refunds = new RefundShape();
    private final DisputeShape disputes = new DisputeShape();
    private final BalanceTransactionShape transactions = new BalanceTransactionShape();
    private final SessionShape sessions;

    /** @param publicUrl base of the hosted checkout pages */
    public Shapes(URI publicUrl) {
        this.sessions = new SessionShape(publicUrl);
    }

    public ObjectNode of(Entity entity) {
        if (entity instanceof Intent intent) {
            return intents.of(intent);
        } else if (entity instanceof Charge charge) {
            return charges.of(charge);
        } else if (entity instanceof Session session) {
            return sessions.of(session);
        } else if (entity instanceof Refund refund) {
            return refunds.of(refund);
        } else if (entity instanceof Dispute dispute) {
            return disputes.of(dispute);
        }
        return transactions.of((BalanceTransaction) entity);
    }

    static void metadata(ObjectNode node, Map<String, String> metadata) {
        ObjectNode values = node.putObject("metadata");
        metadata.forEach(values::put);
    }

    static void text(ObjectNode node, String field, Optional<String> value) {
        value.ifPresent(text -> node.put(field, text));
    }
}
