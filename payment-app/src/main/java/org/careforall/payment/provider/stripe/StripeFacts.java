// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.provider.stripe;

import java.util.Optional;
import org.careforall.events.Money;
import org.careforall.payment.provider.FactReference;
import org.careforall.payment.provider.ProviderFact;
import org.careforall.payment.provider.ProviderFact.DisputeState;
import org.careforall.payment.provider.ProviderFact.RefundState;

/** What Stripe's objects say, in this house's words. */
final class StripeFacts {

    private StripeFacts() {}

    /** What an object is about: its intent, its page, and what we wrote on it. */
    static FactReference reference(StripeObject object) {
        boolean isIntent = object.type().equals("payment_intent");
        boolean isSession = object.type().equals("checkout.session");
        return new FactReference(
                object.text(isIntent ? "id" : "payment_intent"),
                isSession ? object.text("id") : Optional.empty(),
                object.ours("donationId"),
                object.ours("attemptId"));
    }

    /** What an event of this type says about its object. */
    static ProviderFact ofEvent(String type, StripeObject object) {
        return switch (type) {
            case "payment_intent.amount_capturable_updated" -> authorized(object);
            case "payment_intent.succeeded" -> captured(object);
            case "payment_intent.payment_failed" ->
                new ProviderFact.Failed(object.object("last_payment_error").text("code"));
            case "payment_intent.canceled" -> new ProviderFact.Cancelled(object.text("cancellation_reason"));
            case "charge.refunded" -> chargeRefunded(object);
            case "refund.created", "refund.updated", "refund.failed", "charge.refund.updated" -> refund(object);
            case "charge.dispute.created",
                    "charge.dispute.updated",
                    "charge.dispute.closed",
                    "charge.dispute.funds_withdrawn",
                    "charge.dispute.funds_reinstated" -> dispute(object);
            case "checkout.session.completed" -> new ProviderFact.SessionCompleted();
            case "checkout.session.expired" -> new ProviderFact.SessionExpired();
            default -> new ProviderFact.Nothing();
        };
    }

    /** What an intent that was asked for says, by its status. */
    static ProviderFact ofIntent(StripeObject intent) {
        return switch (intent.text("status").orElse("")) {
            case "requires_capture" -> authorized(intent);
            case "succeeded" -> captured(intent);
            case "canceled" -> new ProviderFact.Cancelled(intent.text("cancellation_reason"));
            case "requires_payment_method" ->
                intent.object("last_payment_error")
                        .text("code")
                        .<ProviderFact>map(code -> new ProviderFact.Failed(Optional.of(code)))
                        .orElseGet(ProviderFact.Nothing::new);
            default -> new ProviderFact.Nothing();
        };
    }

    private static ProviderFact authorized(StripeObject intent) {
        return intent.money("amount_capturable")
                .or(() -> intent.money("amount"))
                .<ProviderFact>map(ProviderFact.Authorized::new)
                .orElseGet(ProviderFact.Nothing::new);
    }

    private static ProviderFact captured(StripeObject intent) {
        return intent.money("amount_received")
                .or(() -> intent.money("amount"))
                .<ProviderFact>map(ProviderFact.Captured::new)
                .orElseGet(ProviderFact.Nothing::new);
    }

    /**
     * A cancelled authorisation is told as a refund of the whole, of a charge that took nothing: no money went back.
     *
     * @see <a href="https://docs.stripe.com/payments/place-a-hold-on-a-payment-method">Stripe: place a hold</a>
     */
    private static ProviderFact chargeRefunded(StripeObject charge) {
        if (!charge.is("captured")) {
            return new ProviderFact.Nothing();
        }
        return new ProviderFact.ChargeRefunded(taken(charge), charge.nothing().withAmount(givenBack(charge)));
    }

    /** What went back of the money that a charge took, in this house's minor units. */
    static long givenBack(StripeObject charge) {
        long told = charge.money("amount_refunded").map(Money::amount).orElse(0L);
        return Math.max(0, told - released(charge));
    }

    static Optional<Money> taken(StripeObject charge) {
        return charge.money("amount_captured").or(() -> charge.money("amount"));
    }

    /** What a partial capture left, in this house's minor units: Stripe counts it as refunded, but it was never taken. */
    static long released(StripeObject charge) {
        long taken = taken(charge).map(Money::amount).orElse(0L);
        return charge.is("captured") ? charge.money("amount").map(Money::amount).orElse(taken) - taken : 0;
    }

    /** A refund of nothing is none. */
    static ProviderFact refund(StripeObject refund) {
        Optional<String> id = refund.text("id");
        Optional<Money> amount = refund.money("amount");
        if (id.isEmpty() || amount.isEmpty()) {
            return new ProviderFact.Nothing();
        }
        RefundState state =
                switch (refund.text("status").orElse("")) {
                    case "succeeded" -> RefundState.SUCCEEDED;
                    case "failed", "canceled" -> RefundState.FAILED;
                    default -> RefundState.PENDING;
                };
        return new ProviderFact.RefundTold(
                id.get(), refund.ours("refundId"), amount.get(), state, refund.text("failure_reason"));
    }

    private static ProviderFact dispute(StripeObject dispute) {
        Optional<String> id = dispute.text("id");
        Optional<Money> amount = dispute.money("amount");
        if (id.isEmpty() || amount.isEmpty()) {
            return new ProviderFact.Nothing();
        }
        DisputeState state =
                switch (dispute.text("status").orElse("")) {
                    case "warning_needs_response", "warning_under_review" -> DisputeState.INQUIRY;
                    case "warning_closed", "prevented" -> DisputeState.CLOSED;
                    case "won" -> DisputeState.WON;
                    case "lost" -> DisputeState.LOST;
                    default -> DisputeState.OPEN;
                };
        return new ProviderFact.DisputeTold(
                id.get(),
                amount.get(),
                state,
                dispute.text("reason"),
                dispute.object("evidence_details").time("due_by"));
    }
}
