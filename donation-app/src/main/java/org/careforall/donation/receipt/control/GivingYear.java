// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.receipt.control;

import java.time.YearMonth;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.careforall.donation.receipt.entity.Issuer;
import org.careforall.donation.receipt.entity.Receipt;

/**
 * Twelve months' gifts.
 *
 * @param from the first month
 * @param receipts those in force, oldest first; never empty
 */
public record GivingYear(YearMonth from, List<Receipt> receipts) {

    /** The last month. */
    public YearMonth last() {
        return from.plusMonths(11);
    }

    /** Who received the gifts, as the newest receipt names them. */
    public Issuer issuer() {
        return receipts.get(receipts.size() - 1).issuer();
    }

    /** What was received in each currency, net of what was given back, with covered fees; in minor units. */
    public SortedMap<String, Long> totals() {
        SortedMap<String, Long> totals = new TreeMap<>();
        receipts.forEach(one -> totals.merge(one.sums().currency(), one.sums().total(), Math::addExact));
        return totals;
    }
}
