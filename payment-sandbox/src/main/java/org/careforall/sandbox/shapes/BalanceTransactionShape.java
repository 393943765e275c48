// SPDX-License-Identifier: Apache-2.0
package org.careforall.sandbox.shapes;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.careforall.sandbox.books.BalanceTransaction;

/** A balance transaction as Stripe's. */
final class BalanceTransactionShape {
    private final Skeleton skeleton = Skeleton.of("balance_transaction");

    ObjectNode of(BalanceTransaction transaction) {
        ObjectNode node = skeleton.fresh()
                .put("id", transaction.id())
                .put("amount", transaction.amount())
                .put("available_on", transaction.created())
                .put("created", transaction.created())
                .put("currency", transaction.currency())
                .put("fee", transaction.fee())
                .put("net", transaction.amount() - transaction.fee())
                .put("reporting_category", category(transaction.type()))
                .put("source", transaction.source())
                .put("type", transaction.type());
        if (transaction.fee() != 0) {
            node.withArray("/fee_details")
                    .addObject()
                    .put("amount", transaction.fee())
                    .putNull("application")
                    .put("currency", transaction.currency())
                    .put("description", "Processing fees of the sandbox")
                    .put("type", "stripe_fee");
        }
        return node;
    }

    private static String category(String type) {
        return type.equals("adjustment") ? "dispute" : type;
    }
}
