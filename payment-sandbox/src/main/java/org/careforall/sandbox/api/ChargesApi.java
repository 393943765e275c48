// SPDX-License-Identifier: Apache-2.0
package org.careforall.sandbox.api;

import java.util.Map;
import java.util.Optional;
import org.careforall.sandbox.books.Charge;
import org.careforall.sandbox.books.Refund;
import org.careforall.sandbox.shapes.Shapes;

/** {@code /v1/charges}: read only, but for metadata. */
final class ChargesApi {
    private static final String URL = "/v1/charges";

    private final Shapes shapes;
    private final EntityLists lists;

    ChargesApi(Shapes shapes, EntityLists lists) {
        this.shapes = shapes;
        this.lists = lists;
    }

    Outcome retrieve(Call call) {
        call.params().done();
        return Outcome.ok(shapes.of(charge(call)));
    }

    Outcome update(Call call) {
        Charge charge = charge(call);
        Map<String, String> metadata = Metadata.changed(charge.terms().metadata(), call.params());
        call.params().done();
        Charge changed = call.entry().put(charge.withMetadata(metadata));
        call.entry().tell("charge.updated", changed);
        return Outcome.ok(shapes.of(changed));
    }

    Outcome list(Call call) {
        Optional<String> intent = call.params().text("payment_intent");
        return lists.list(
                call, Charge.class, URL, charge -> intent.map(charge.terms().intent()::equals)
                        .orElse(true));
    }

    Outcome refunds(Call call) {
        Charge charge = charge(call);
        return lists.list(call, Refund.class, URL + "/" + charge.id() + "/refunds", refund -> refund.charge()
                .equals(charge.id()));
    }

    private static Charge charge(Call call) {
        return call.subject(Charge.class, "charge", "id");
    }
}
