// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.donation.entity;

import java.math.BigInteger;

/**
 * What a provider takes of a total: a part of it, rounded half up, and a fixed sum.
 *
 * @param millionths the part; 29000 is 2.9 %
 * @param fixed in minor units
 */
public record FeeRate(long millionths, long fixed) {

    private static final BigInteger MILLION = BigInteger.valueOf(1_000_000);

    /** @throws IllegalArgumentException when nothing would be left */
    public FeeRate {
        if (millionths < 0 || millionths >= 1_000_000 || fixed < 0) {
            throw new IllegalArgumentException("millionths " + millionths + ", fixed " + fixed);
        }
    }

    /** What the provider takes of this total. */
    public long of(long total) {
        BigInteger doubled = BigInteger.valueOf(total)
                .multiply(BigInteger.valueOf(millionths))
                .shiftLeft(1);
        return doubled.add(MILLION).divide(MILLION.shiftLeft(1)).longValueExact() + fixed;
    }

    /** The smallest total of which at least the amount is left. */
    public long totalFor(long amount) {
        BigInteger needed = BigInteger.valueOf(amount).add(BigInteger.valueOf(fixed));
        BigInteger kept = MILLION.subtract(BigInteger.valueOf(millionths));
        long total = needed.multiply(MILLION).divide(kept).longValueExact();
        // Rounding moves the quotient by a few units at most; what is left never falls when the total grows.
        while (total - of(total) < amount) {
            total++;
        }
        while (total - 1 - of(total - 1) >= amount) {
            total--;
        }
        return total;
    }
}
