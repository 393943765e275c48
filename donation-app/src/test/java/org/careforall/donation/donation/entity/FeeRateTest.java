// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.donation.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class FeeRateTest {

    private static final FeeRate USUAL = new FeeRate(29_000, 30);

    @Test
    void aGiftOf25DollarsCosts26DollarsAnd6Cents() {
        assertThat(USUAL.totalFor(2500)).isEqualTo(2606);
    }

    @Property(tries = 5000)
    void enoughIsLeftAndOneLessWouldNotDo(
            @ForAll @LongRange(min = 1, max = 99_999_999) long amount,
            @ForAll @LongRange(min = 0, max = 900_000) long millionths,
            @ForAll @LongRange(min = 0, max = 5_000) long fixed) {
        FeeRate rate = new FeeRate(millionths, fixed);

        long total = rate.totalFor(amount);

        assertThat(left(total, millionths, fixed)).isGreaterThanOrEqualTo(BigDecimal.valueOf(amount));
        assertThat(left(total - 1, millionths, fixed)).isLessThan(BigDecimal.valueOf(amount));
    }

    /** The provider's own arithmetic, in decimals. */
    private static BigDecimal left(long total, long millionths, long fixed) {
        BigDecimal taken = BigDecimal.valueOf(total)
                .multiply(BigDecimal.valueOf(millionths, 6))
                .setScale(0, RoundingMode.HALF_UP);
        return BigDecimal.valueOf(total).subtract(taken).subtract(BigDecimal.valueOf(fixed));
    }
}
