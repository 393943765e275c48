// SPDX-License-Identifier: Apache-2.0
package org.careforall.sandbox.books;

import java.util.Map;
import java.util.Optional;

/** A payment intent: one attempt to get money, through however many cards. */
public record Intent(
        String id, long created, String clientSecret, Optional<String> session, IntentTerms terms, IntentState state)
        implements Entity {

    public static Intent open(
            String id, long now, IntentTerms terms, Optional<String> session, Optional<PaymentMethod> method) {
        return new Intent(id, now, id + "_secret_" + Ids.random(25), session, terms, IntentState.waitingFor(method));
    }

    /** A card was named, to be tried. */
    public Intent with(PaymentMethod method) {
        return with(IntentState.waitingFor(Optional.of(method)));
    }

    public Intent authorized(Charge charge, PaymentMethod method) {
        return with(state.charged(IntentStatus.REQUIRES_CAPTURE, charge.terms().amount(), 0, method, charge.id()));
    }

    public Intent captured(Charge charge, PaymentMethod method) {
        return with(state.charged(IntentStatus.SUCCEEDED, 0, charge.money().captured(), method, charge.id()));
    }

    /** A declined card does not end an intent: another one may pay it. */
    public Intent declined(Charge charge, PaymentMethod method, Decline decline) {
        return with(new IntentState(
                IntentStatus.REQUIRES_PAYMENT_METHOD,
                0,
                0,
                Optional.of(method),
                Optional.of(charge.id()),
                Optional.of(decline),
                Optional.empty(),
                Optional.empty()));
    }

    public Intent canceled(long now, Optional<String> reason) {
        return with(new IntentState(
                IntentStatus.CANCELED,
                0,
                0,
                state.method(),
                state.latestCharge(),
                state.lastDecline(),
                Optional.of(now),
                reason));
    }

    public Intent withMetadata(Map<String, String> metadata) {
        return new Intent(id, created, clientSecret, session, terms.withMetadata(metadata), state);
    }

    public Intent withTerms(IntentTerms changed) {
        return new Intent(id, created, clientSecret, session, changed, state);
    }

    private Intent with(IntentState changed) {
        return new Intent(id, created, clientSecret, session, terms, changed);
    }
}
