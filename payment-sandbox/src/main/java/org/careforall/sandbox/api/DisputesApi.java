// SPDX-License-Identifier: Apache-2.0
package org.careforall.sandbox.api;

import java.util.Optional;
import org.careforall.sandbox.books.Dispute;
import org.careforall.sandbox.payments.CloseDispute;
import org.careforall.sandbox.shapes.Shapes;

/** {@code /v1/disputes}. Closing one through the API accepts it as lost; the bank's word comes by another way. */
final class DisputesApi {
    private final CloseDispute closeDispute;
    private final Shapes shapes;
    private final EntityLists lists;

    DisputesApi(CloseDispute closeDispute, Shapes shapes, EntityLists lists) {
        this.closeDispute = closeDispute;
        this.shapes = shapes;
        this.lists = lists;
    }

    Outcome retrieve(Call call) {
        call.params().done();
        return Outcome.ok(shapes.of(dispute(call)));
    }

    Outcome close(Call call) {
        call.params().done();
        Dispute dispute = dispute(call);
        if (!dispute.open()) {
            throw ApiError.refused("This dispute is already closed.");
        }
        return Outcome.ok(shapes.of(closeDispute.lose(call.entry(), dispute)));
    }

    Outcome list(Call call) {
        Optional<String> charge = call.params().text("charge");
        Optional<String> intent = call.params().text("payment_intent");
        return lists.list(
                call,
                Dispute.class,
                "/v1/disputes",
                dispute -> charge.map(dispute.charge()::equals).orElse(true)
                        && intent.map(dispute.intent()::equals).orElse(true));
    }

    private static Dispute dispute(Call call) {
        return call.subject(Dispute.class, "dispute", "id");
    }
}
