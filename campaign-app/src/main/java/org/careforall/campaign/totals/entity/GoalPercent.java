// SPDX-License-Identifier: Apache-2.0
package org.careforall.campaign.totals.entity;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How much of a goal is reached. */
public final class GoalPercent {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private GoalPercent() {}

    /** With two decimals at the most; cut, not rounded: 100 is shown when the goal is reached, and not before. */
    public static BigDecimal of(long raised, long goal) {
        BigDecimal percent = BigDecimal.valueOf(raised)
                .multiply(HUNDRED)
                .divide(BigDecimal.valueOf(goal), 2, RoundingMode.DOWN)
                .stripTrailingZeros();
        return percent.scale() < 0 ? percent.setScale(0, RoundingMode.UNNECESSARY) : percent;
    }
}
