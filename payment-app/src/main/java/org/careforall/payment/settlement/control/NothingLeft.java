// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.settlement.control;

import java.util.LinkedHashMap;
import java.util.Map;
import org.careforall.money.Currencies;
import org.careforall.payment.settlement.entity.Attempt;
import org.careforall.platform.problem.ProblemException;
import org.careforall.platform.problem.Problems;

/** Says where the money of a gift is, when nothing of it, or not enough, can be given back. */
public final class NothingLeft {

    private NothingLeft() {}

    /**
     * 409, with what holds the money and how much.
     *
     * @param reserved refunds that the provider has not answered yet, in minor units
     */
    public static ProblemException of(Attempt attempt, long reserved) {
        Map<String, Object> sums = new LinkedHashMap<>();
        sums.put("left", 0);
        sums.put("refunded", attempt.refunded());
        sums.put("pending", reserved);
        sums.put("held", attempt.held());
        sums.put("chargedBack", attempt.chargedBack());
        return Problems.conflict("nothing-left", reason(attempt, reserved), sums);
    }

    /** The end of a sentence that says how much is left: what else there was of it; empty when nothing was. */
    public static String besides(Attempt attempt) {
        if (attempt.held() > 0) {
            return "; a dispute holds " + spoken(attempt, attempt.held());
        }
        return attempt.chargedBack() > 0
                ? "; the donor's bank took back " + spoken(attempt, attempt.chargedBack())
                : "";
    }

    private static String reason(Attempt attempt, long reserved) {
        if (attempt.held() > 0) {
            return "a dispute holds " + spoken(attempt, attempt.held())
                    + ": the donor's bank decides, and what it leaves can be given back then";
        }
        if (attempt.chargedBack() > 0) {
            return "the donor's bank took back " + spoken(attempt, attempt.chargedBack())
                    + " in a dispute that was lost: nothing is left to give back";
        }
        return reserved > 0
                ? "a refund of " + spoken(attempt, reserved) + " is under way: nothing else is left"
                : "all of it was given back";
    }

    private static String spoken(Attempt attempt, long amount) {
        return Currencies.write(amount, attempt.currency());
    }
}
