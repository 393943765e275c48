// SPDX-License-Identifier: Apache-2.0
package org.careforall.sandbox.api;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import org.careforall.sandbox.books.Decline;
import org.careforall.sandbox.books.Entry;
import org.careforall.sandbox.books.Ids;
import org.careforall.sandbox.books.Intent;
import org.careforall.sandbox.books.IntentStatus;
import org.careforall.sandbox.books.IntentTerms;
import org.careforall.sandbox.books.PaymentMethod;
import org.careforall.sandbox.books.Session;
import org.careforall.sandbox.books.TestCard;
import org.careforall.sandbox.payments.Payments;
import org.careforall.sandbox.shapes.Shapes;

/** {@code /v1/payment_intents/{id}/…}: confirm, capture, cancel. */
final class IntentActions {
    private static final String WRONG_STATE = "payment_intent_unexpected_state";

    private final Payments payments;
    private final Shapes shapes;

    IntentActions(Payments payments, Shapes shapes) {
        this.payments = payments;
        this.shapes = shapes;
    }

    Intent intent(Call call) {
        return call.subject(Intent.class, "payment_intent", "intent");
    }

    Outcome confirm(Call call) {
        Intent intent = intent(call);
        Optional<PaymentMethod> method = method(call.params());
        Optional<String> returnUrl = call.params().text("return_url");
        call.params().flag("off_session");
        call.params().done();
        requireReturnUrl(intent.terms(), returnUrl);
        if (!intent.state().status().confirmable()) {
            throw wrongState("confirm", intent);
        }
        requireClosedSession(call.entry(), intent, "confirm");
        Intent ready = method.map(given -> intent.with(given)).orElse(intent);
        return charge(call.entry(), ready);
    }

    /** Tries the card that the intent was given. A decline is an answer too: what it changed stays. */
    Outcome charge(Entry entry, Intent intent) {
        PaymentMethod method = intent.state()
                .method()
                .filter(given -> intent.state().status() == IntentStatus.REQUIRES_CONFIRMATION)
                .orElseThrow(() -> ApiError.refused(
                        WRONG_STATE, "You cannot confirm this PaymentIntent because it's missing a payment method."));
        Intent after = payments.chargeCard().charge(entry, intent, method);
        return after.state()
                .lastDecline()
                .map(why -> declined(after, why))
                .orElseGet(() -> Outcome.ok(shapes.of(after)));
    }

    Outcome capture(Call call) {
        Intent intent = intent(call);
        Optional<Long> asked = call.params().integerFrom("amount_to_capture", 1);
        call.params().flag("final_capture");
        call.params().text("statement_descriptor", 22);
        call.params().text("statement_descriptor_suffix", 22);
        Map<String, String> metadata = Metadata.changed(intent.terms().metadata(), call.params());
        call.params().done();
        if (intent.state().status() != IntentStatus.REQUIRES_CAPTURE) {
            throw wrongState("capture", intent);
        }
        long amount = asked.orElse(intent.state().capturable());
        if (amount > intent.state().capturable()) {
            throw ApiError.refusedParam(
                    "amount_to_capture",
                    "amount_too_large",
                    "The requested capture amount is greater than the amount you can capture for this charge.");
        }
        return Outcome.ok(
                shapes.of(payments.captureIntent().capture(call.entry(), intent.withMetadata(metadata), amount)));
    }

    Outcome cancel(Call call) {
        Intent intent = intent(call);
        Optional<String> reason = call.params()
                .oneOf("cancellation_reason", "abandoned", "duplicate", "fraudulent", "requested_by_customer");
        call.params().done();
        if (!intent.state().status().cancelable()) {
            throw wrongState("cancel", intent);
        }
        requireClosedSession(call.entry(), intent, "cancel");
        return Outcome.ok(shapes.of(payments.cancelIntent().cancel(call.entry(), intent, reason)));
    }

    static Optional<PaymentMethod> method(Params params) {
        return params.text("payment_method").map(token -> TestCard.byToken(token)
                .map(card -> new PaymentMethod(Ids.next("pm"), card))
                .orElseThrow(() -> ApiError.noSuch("PaymentMethod", token, "payment_method")));
    }

    /** Stripe asks for it unless the intent can't meet a payment method that sends the payer elsewhere. */
    static void requireReturnUrl(IntentTerms terms, Optional<String> returnUrl) {
        if (!terms.cardOnly() && returnUrl.isEmpty()) {
            throw ApiError.malformed("This PaymentIntent is configured to accept payment methods that may redirect, so"
                    + " you must provide a `return_url`, or set automatic_payment_methods[allow_redirects] to never.");
        }
    }

    /** The page of an open session is the only one that may touch its intent. */
    private static void requireClosedSession(Entry entry, Intent intent, String verb) {
        if (intent.session()
                .map(id -> entry.get(Session.class, id))
                .filter(Session::open)
                .isPresent()) {
            throw ApiError.refused("You cannot " + verb + " this PaymentIntent because it was created by an open"
                    + " Checkout Session. Expire the Checkout Session instead.");
        }
    }

    private static ApiError wrongState(String verb, Intent intent) {
        return ApiError.refused(
                WRONG_STATE,
                "You cannot " + verb + " this PaymentIntent because it has a status of "
                        + intent.state().status().wire() + ".");
    }

    private Outcome declined(Intent intent, Decline why) {
        ObjectNode error = JsonNodeFactory.instance.objectNode();
        intent.state().latestCharge().ifPresent(charge -> error.put("charge", charge));
        error.put("code", why.code())
                .put("decline_code", why.declineCode())
                .put("message", why.message())
                .put("type", "card_error");
        error.set("payment_intent", shapes.of(intent));
        return Outcome.error(402, error);
    }
}
