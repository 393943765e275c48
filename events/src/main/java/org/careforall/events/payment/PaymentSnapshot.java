// SPDX-License-Identifier: Apache-2.0
package org.careforall.events.payment;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.careforall.events.Money;
import org.careforall.events.Nullable;

/**
 * All payment of one donation as of one of its versions. Amounts are cumulative over all attempts, in minor units of
 * the asked currency, and are what the provider moved (fees covered by the donor included).
 *
 * @param donationId the donation; also the id of the aggregate
 * @param version counts the payment's changes, from 1
 * @param provider {@code stripe} or {@code offline}
 * @param providerReference the provider's id of the latest attempt that moved (a payment intent); null before there is one
 * @param status derived from the attempts: {@code PENDING}, {@code AUTHORIZED}, {@code CAPTURED}, {@code FAILED},
 *     {@code CANCELLED}
 * @param asked what the donor was asked to pay
 * @param authorized what the provider holds or has held for us
 * @param captured what fits and was taken, gross
 * @param refunded what was given back
 * @param chargedBack what was lost in disputes
 * @param held what is held now because of open disputes
 * @param unmatched money that does not fit what was asked, per currency, waiting for staff; empty when all fits
 * @param misfits the same money by attempt, with what went back of it; null when the producer does not tell
 * @param occurredAt when the provider says it happened
 */
public record PaymentSnapshot(
        UUID donationId,
        long version,
        String provider,
        @Nullable String providerReference,
        String status,
        Money asked,
        long authorized,
        long captured,
        long refunded,
        long chargedBack,
        long held,
        List<Money> unmatched,
        @Nullable List<Misfit> misfits,
        Instant occurredAt) {

    /** Copies the lists. */
    public PaymentSnapshot {
        unmatched = List.copyOf(unmatched);
        misfits = misfits == null ? null : List.copyOf(misfits);
    }
}
