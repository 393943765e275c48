// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.ledger.entity;

import java.math.BigInteger;

/**
 * How a gift's total is split between the campaign and the fees that the donor covers. All in minor units.
 *
 * @param amount what the campaign gets of the whole
 * @param total what the provider charges: amount plus fee
 * @param currency ISO 4217
 */
public record Split(long amount, long total, String currency) {

    /** @throws IllegalArgumentException unless 0 &lt; amount ≤ total */
    public Split {
        if (amount <= 0 || total < amount) {
            throw new IllegalArgumentException("amount " + amount + " of total " + total);
        }
    }

    /** What the donor adds for the fees. */
    public long fee() {
        return total - amount;
    }

    /**
     * The campaign's part of a sum that the provider moved: amount · sum / total, rounded half up; exact for the whole,
     * and it never grows faster than the sum.
     */
    public long campaignPart(long sum) {
        if (fee() == 0) {
            return sum;
        }
        BigInteger doubled =
                BigInteger.valueOf(amount).multiply(BigInteger.valueOf(sum)).shiftLeft(1);
        BigInteger whole = BigInteger.valueOf(total);
        return doubled.add(whole).divide(whole.shiftLeft(1)).longValueExact();
    }

    /** The campaign's parts of everything that was moved. */
    public Shares shares(Moved moved) {
        long back = moved.refunded();
        long gone = back + moved.chargedBack();
        long captured = campaignPart(moved.captured());
        // Parts of running sums, so that rounding leaves nothing over when all is given back in pieces.
        long refunded = campaignPart(back);
        long lost = campaignPart(gone);
        long held = campaignPart(gone + moved.held()) - lost;
        return new Shares(captured, refunded, lost - refunded, Math.min(held, Math.max(0, captured - lost)));
    }
}
