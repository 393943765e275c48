// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.ledger.entity;

import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Money of one attempt that does not fit what was asked. Cumulative, in minor units of its own currency.
 *
 * @param currency ISO 4217; not always the gift's
 * @param held what open disputes hold now
 * @param accepted whether staff took it as the gift's own
 */
public record Misfit(String currency, long captured, long refunded, long chargedBack, long held, boolean accepted) {

    /** What is still here of it; below zero when more went back than came. */
    public long left() {
        return captured - refunded - chargedBack;
    }

    Misfit taken() {
        return new Misfit(currency, captured, refunded, chargedBack, held, true);
    }

    /** What was told, by attempt; what was accepted before stays accepted. */
    public static SortedMap<String, Misfit> told(
            Collection<org.careforall.events.payment.Misfit> told, SortedMap<String, Misfit> before) {
        SortedMap<String, Misfit> misfits = new TreeMap<>();
        for (org.careforall.events.payment.Misfit one : told) {
            String attempt = one.attemptId().toString();
            boolean accepted =
                    before.containsKey(attempt) && before.get(attempt).accepted();
            misfits.put(
                    attempt,
                    new Misfit(
                            one.currency(), one.captured(), one.refunded(), one.chargedBack(), one.held(), accepted));
        }
        return misfits;
    }
}
