// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.ledger.entity;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.careforall.events.Money;

/**
 * What the provider moved for one donation so far: cumulative, in minor units of the asked currency, covered fees
 * included.
 *
 * @param held what open disputes hold now
 * @param unmatched what came and does not fit what was asked, by currency; empty when all fits
 */
public record Moved(long captured, long refunded, long chargedBack, long held, SortedMap<String, Long> unmatched) {

    /** Before anything moved. */
    public static final Moved NOTHING = new Moved(0, 0, 0, 0, Collections.emptySortedMap());

    /** Keeps a copy. */
    public Moved {
        unmatched = Collections.unmodifiableSortedMap(new TreeMap<>(unmatched));
    }

    /** With unmatched money as a list; currencies may repeat. */
    public static Moved of(long captured, long refunded, long chargedBack, long held, List<Money> unmatched) {
        SortedMap<String, Long> sums = new TreeMap<>();
        unmatched.forEach(money -> sums.merge(money.currency(), money.amount(), Math::addExact));
        sums.values().removeIf(sum -> sum == 0);
        return new Moved(captured, refunded, chargedBack, held, sums);
    }
}
