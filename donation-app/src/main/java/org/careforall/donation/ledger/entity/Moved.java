// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.ledger.entity;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.ToLongFunction;
import org.careforall.events.Money;

/**
 * What the provider moved for one donation so far: cumulative, in minor units of the asked currency, covered fees
 * included. What did not fit and was accepted counts in these sums.
 *
 * @param held what open disputes hold now
 * @param unmatched what came, does not fit what was asked and waits for staff, by currency; empty when all fits
 * @param misfits all that ever came and did not fit, by attempt
 */
public record Moved(
        long captured,
        long refunded,
        long chargedBack,
        long held,
        SortedMap<String, Long> unmatched,
        SortedMap<String, Misfit> misfits) {

    /** Before anything moved. */
    public static final Moved NOTHING = of(0, 0, 0, 0, List.of());

    /** Keeps copies. */
    public Moved {
        unmatched = Collections.unmodifiableSortedMap(new TreeMap<>(unmatched));
        misfits = Collections.unmodifiableSortedMap(new TreeMap<>(misfits));
    }

    /** With unmatched money as a list; currencies may repeat. */
    public static Moved of(long captured, long refunded, long chargedBack, long held, List<Money> unmatched) {
        return of(captured, refunded, chargedBack, held, unmatched, Collections.emptySortedMap());
    }

    /**
     * From what fits, and what does not.
     *
     * @param unmatched counts only where the misfits are not told one by one
     */
    public static Moved of(
            long captured,
            long refunded,
            long chargedBack,
            long held,
            List<Money> unmatched,
            SortedMap<String, Misfit> misfits) {
        Collection<Misfit> all = misfits.values();
        return new Moved(
                captured + accepted(all, Misfit::captured),
                refunded + accepted(all, Misfit::refunded),
                chargedBack + accepted(all, Misfit::chargedBack),
                held + accepted(all, Misfit::held),
                misfits.isEmpty() ? sums(unmatched) : waiting(all),
                misfits);
    }

    /** What was taken as it was asked. */
    public long fitting() {
        return captured - accepted();
    }

    /** What was taken, did not fit, and was accepted; gross. */
    public long accepted() {
        return accepted(misfits.values(), Misfit::captured);
    }

    /** The same with these attempts' money accepted; those whose currency is another must not be among them. */
    public Moved accepting(Set<UUID> attempts) {
        Collection<Misfit> before = misfits.values();
        SortedMap<String, Misfit> after = new TreeMap<>(misfits);
        attempts.forEach(attempt -> after.computeIfPresent(attempt.toString(), (id, misfit) -> misfit.taken()));
        return of(
                fitting(),
                refunded - accepted(before, Misfit::refunded),
                chargedBack - accepted(before, Misfit::chargedBack),
                held - accepted(before, Misfit::held),
                List.of(),
                after);
    }

    private static long accepted(Collection<Misfit> misfits, ToLongFunction<Misfit> sum) {
        return misfits.stream().filter(Misfit::accepted).mapToLong(sum).sum();
    }

    private static SortedMap<String, Long> waiting(Collection<Misfit> misfits) {
        return sums(misfits.stream()
                .filter(misfit -> !misfit.accepted())
                .map(misfit -> new Money(misfit.left(), misfit.currency()))
                .toList());
    }

    private static SortedMap<String, Long> sums(List<Money> moneys) {
        SortedMap<String, Long> sums = new TreeMap<>();
        moneys.forEach(money -> sums.merge(money.currency(), money.amount(), Math::addExact));
        sums.values().removeIf(sum -> sum <= 0);
        return sums;
    }
}
