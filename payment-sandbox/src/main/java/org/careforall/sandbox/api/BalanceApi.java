// SPDX-License-Identifier: Apache-2.0
package org.careforall.sandbox.api;

import java.util.Optional;
import org.careforall.sandbox.books.BalanceTransaction;
import org.careforall.sandbox.shapes.Shapes;

/** {@code /v1/balance_transactions}. */
final class BalanceApi {
    private final Shapes shapes;
    private final EntityLists lists;

    BalanceApi(Shapes shapes, EntityLists lists) {
        this.shapes = shapes;
        this.lists = lists;
    }

    Outcome retrieve(Call call) {
        call.params().done();
        return Outcome.ok(shapes.of(call.subject(BalanceTransaction.class, "balance_transaction", "id")));
    }

    Outcome list(Call call) {
        Optional<String> type = call.params().text("type");
        Optional<String> source = call.params().text("source");
        Optional<String> currency = call.params().text("currency");
        return lists.list(
                call,
                BalanceTransaction.class,
                "/v1/balance_transactions",
                moved -> type.map(moved.type()::equals).orElse(true)
                        && source.map(moved.source()::equals).orElse(true)
                        && currency.map(moved.currency()::equals).orElse(true));
    }
}
