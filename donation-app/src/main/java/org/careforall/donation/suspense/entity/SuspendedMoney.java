// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.suspense.entity;

import java.util.List;
import java.util.UUID;
import org.careforall.donation.donation.entity.Donation;
import org.careforall.donation.ledger.entity.Moved;
import org.careforall.events.Money;

/**
 * Money of one attempt that waits for staff.
 *
 * @param attemptId payment-app's; what a refund names
 * @param amount what is still here of it
 */
public record SuspendedMoney(UUID attemptId, Money amount, Reason why) {

    /** Why it does not fit. */
    public enum Reason {
        /** Another currency than the gift's: it can only be given back. */
        CURRENCY,
        /** The gift was paid already. */
        SECOND_CAPTURE,
        /** Another amount than was asked. */
        AMOUNT
    }

    /** What waits for one donation, by attempt; nothing for what came before attempts were told. */
    public static List<SuspendedMoney> of(Donation donation) {
        Moved moved = donation.progress().moved();
        return moved.misfits().entrySet().stream()
                .filter(one -> !one.getValue().accepted() && one.getValue().left() > 0)
                .map(one -> new SuspendedMoney(
                        UUID.fromString(one.getKey()),
                        new Money(one.getValue().left(), one.getValue().currency()),
                        reason(donation, one.getValue().currency())))
                .toList();
    }

    private static Reason reason(Donation donation, String currency) {
        if (!currency.equals(donation.gift().split().currency())) {
            return Reason.CURRENCY;
        }
        return donation.progress().moved().fitting() > 0 ? Reason.SECOND_CAPTURE : Reason.AMOUNT;
    }

    /** Whether it may count for the campaign, which takes one currency. */
    public boolean isAcceptable() {
        return why != Reason.CURRENCY;
    }
}
