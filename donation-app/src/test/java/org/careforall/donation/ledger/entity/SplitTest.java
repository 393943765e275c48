// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.ledger.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class SplitTest {

    @Test
    void theWholeIsExactAndHalvesAreRoundedUp() {
        Split split = new Split(1, 2, "USD");

        assertThat(split.campaignPart(2)).isEqualTo(1);
        assertThat(split.campaignPart(1)).isEqualTo(1);
        assertThat(split.campaignPart(0)).isZero();
    }

    @Test
    void givingBackInPiecesLeavesNothingOver() {
        Shares shares = new Split(1, 2, "USD").shares(Moved.of(2, 1, 1, 0, java.util.List.of()));

        assertThat(shares).isEqualTo(new Shares(1, 1, 0, 0));
    }

    @Property
    void aPartIsTheFractionRoundedHalfUp(@ForAll("splits") Split split, @ForAll("fractions") BigDecimal fraction) {
        long sum = fraction.multiply(BigDecimal.valueOf(split.total())).longValue();

        BigDecimal exact = BigDecimal.valueOf(split.amount())
                .multiply(BigDecimal.valueOf(sum))
                .divide(BigDecimal.valueOf(split.total()), 60, RoundingMode.HALF_UP);

        assertThat(split.campaignPart(sum))
                .isEqualTo(exact.setScale(0, RoundingMode.HALF_UP).longValueExact());
    }

    @Property
    void whateverIsMovedTheWholeGoesToTheCampaignAndComesBack(@ForAll("splits") Split split) {
        assertThat(split.campaignPart(split.total())).isEqualTo(split.amount());
        assertThat(split.shares(Moved.of(split.total(), split.total(), 0, 0, java.util.List.of()))
                        .raised())
                .isZero();
    }

    @Provide
    Arbitrary<Split> splits() {
        return Arbitraries.longs().between(1, 99_999_999).flatMap(amount -> Arbitraries.longs()
                .between(amount, Math.min(99_999_999, amount * 3))
                .map(total -> new Split(amount, total, "USD")));
    }

    @Provide
    Arbitrary<BigDecimal> fractions() {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, BigDecimal.ONE)
                .ofScale(6);
    }
}
