// SPDX-License-Identifier: Apache-2.0
package org.careforall.sandbox.api;

import java.util.Map;
import java.util.Optional;
import org.careforall.sandbox.books.Charge;
import org.careforall.sandbox.books.Intent;
import org.careforall.sandbox.books.Refund;
import org.careforall.sandbox.payments.RefundCharge;
import org.careforall.sandbox.shapes.Shapes;

/** {@code /v1/refunds}. */
final class RefundsApi {
    private static final String URL = "/v1/refunds";

    private final RefundCharge refundCharge;
    private final Amounts amounts;
    private final Shapes shapes;
    private final EntityLists lists;

    RefundsApi(RefundCharge refundCharge, Amounts amounts, Shapes shapes, EntityLists lists) {
        this.refundCharge = refundCharge;
        this.amounts = amounts;
        this.shapes = shapes;
        this.lists = lists;
    }

    Outcome create(Call call) {
        Params params = call.params();
        Optional<String> chargeId = params.text("charge");
        Optional<String> intentId = params.text("payment_intent");
        Optional<Long> asked = params.integerFrom("amount", 1);
        Optional<String> reason = params.oneOf("reason", "duplicate", "fraudulent", "requested_by_customer");
        Map<String, String> metadata = Metadata.of(params);
        params.done();
        if (chargeId.isEmpty() && intentId.isEmpty()) {
            throw ApiError.malformed(
                    "One of the following params should be provided for this request: payment_intent" + " or charge.");
        }
        Charge charge = intentId.map(id -> ofIntent(call, id)).orElseGet(() -> charge(call, chargeId.orElseThrow()));
        if (chargeId.filter(id -> !id.equals(charge.id())).isPresent()) {
            throw ApiError.invalid("charge", "This charge is not the one of the payment_intent.");
        }
        return Outcome.ok(
                shapes.of(refundCharge.refund(call.entry(), charge, refundable(charge, asked), reason, metadata)));
    }

    private long refundable(Charge charge, Optional<Long> asked) {
        if (charge.failure().isPresent() || !charge.isCaptured()) {
            throw ApiError.refused(
                    "charge_not_refundable", "Charge " + charge.id() + " has taken no money that could be refunded.");
        }
        if (charge.disputed()) {
            throw ApiError.refused(
                    "charge_disputed", "Charge " + charge.id() + " has been charged back; cannot issue a refund.");
        }
        long most = charge.money().refundable();
        if (most == 0) {
            throw ApiError.refused("charge_already_refunded", "Charge " + charge.id() + " has already been refunded.");
        }
        String currency = charge.terms().currency();
        long amount = asked.orElse(most);
        if (amount > most) {
            throw ApiError.refusedParam(
                    "amount",
                    "amount_too_large",
                    "Refund amount (" + amounts.write(amount, currency)
                            + ") is greater than unrefunded amount on charge (" + amounts.write(most, currency) + ")");
        }
        return amounts.givenBack(amount, currency);
    }

    private static Charge charge(Call call, String id) {
        return call.entry().find(Charge.class, id).orElseThrow(() -> ApiError.noSuch("charge", id, "charge"));
    }

    private static Charge ofIntent(Call call, String id) {
        Intent intent = call.entry()
                .find(Intent.class, id)
                .orElseThrow(() -> ApiError.noSuch("payment_intent", id, "payment_intent"));
        return intent.state()
                .latestCharge()
                .map(latest -> charge(call, latest))
                .orElseThrow(() -> ApiError.refused(
                        "This PaymentIntent (" + id + ") does not have a successful charge to refund."));
    }

    Outcome retrieve(Call call) {
        call.params().done();
        return Outcome.ok(shapes.of(refund(call)));
    }

    Outcome update(Call call) {
        Refund refund = refund(call);
        Map<String, String> metadata = Metadata.changed(refund.metadata(), call.params());
        call.params().done();
        Refund changed = call.entry().put(refund.withMetadata(metadata));
        call.entry().tell("refund.updated", changed);
        return Outcome.ok(shapes.of(changed));
    }

    Outcome list(Call call) {
        Optional<String> charge = call.params().text("charge");
        Optional<String> intent = call.params().text("payment_intent");
        return lists.list(
                call,
                Refund.class,
                URL,
                refund -> charge.map(refund.charge()::equals).orElse(true)
                        && intent.map(refund.intent()::equals).orElse(true));
    }

    private static Refund refund(Call call) {
        return call.subject(Refund.class, "refund", "refund");
    }
}
