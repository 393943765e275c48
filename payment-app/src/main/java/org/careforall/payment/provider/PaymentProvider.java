// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.provider;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.careforall.events.Money;
import org.careforall.money.Objection;

/**
 * Who moves the money. All calls are made outside database transactions; all that change something carry a key that is
 * derived from our ids, so that a repeat changes nothing. Amounts are in this house's minor units.
 *
 * <p>Each operation throws {@link ProviderRefused} when the provider said no, and {@link ProviderUnknown} when nobody
 * can say whether it was done (rule 9).
 */
public interface PaymentProvider {

    /** As stored with each attempt: {@code stripe} or {@code offline}. */
    String name();

    /** The page where the donor pays. */
    CheckoutSession createSession(SessionOrder order);

    /** Ends a page that nobody shall pay on any more; refused when it was paid. */
    void expireSession(String sessionId);

    /** What the provider knows of an intent, all of it, as facts. */
    List<ProviderAnswer> retrieve(String intentId);

    /** What the provider knows of a page. */
    List<ProviderAnswer> retrieveSession(String sessionId);

    /** Takes what is held. */
    List<ProviderAnswer> capture(String intentId, UUID attemptId);

    /** Lets go what is held and was not taken; refused when it was taken. */
    List<ProviderAnswer> release(String intentId, UUID attemptId);

    /** Gives money back. */
    ProviderFact.RefundTold refund(RefundOrder order);

    /** The refunds of an intent that the provider knows. */
    List<ProviderFact.RefundTold> refunds(String intentId);

    /**
     * Events since that time whose webhooks did not reach us, or are on their way; oldest first. One that cannot be read is
     * among them, and says so.
     */
    List<ProviderEvent> undelivered(Instant since);

    /**
     * The charges of the provider's own books that were made in the period, or of which something went back in it; each
     * once. Empty where our own receipts are the books.
     *
     * @param to exclusive
     */
    Optional<List<BookedCharge>> books(Instant from, Instant to);

    /** What the provider's own books hold of one intent; empty when no money of it was taken. */
    Optional<BookedCharge> book(String intentId);

    /** Why this provider would not charge this amount; empty when it would. Asked before anything is promised. */
    Optional<Objection> objectionToCharge(Money amount);

    /** Why this provider would not give this amount back; empty when it would. Asked before anything is reserved. */
    Optional<Objection> objectionToRefund(Money amount);
}
