// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.settlement.entity;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.careforall.events.Money;
import org.careforall.events.payment.Misfit;

/**
 * What the attempts of a donation come to: cumulative, in minor units of the asked currency.
 *
 * @param unmatched money that was taken and does not fit, less what went back, per currency
 * @param misfits how many attempts do not fit
 * @param misfitMoney those of them whose money was taken, with what went back of it
 */
public record Standing(
        PaymentStatus status,
        long authorized,
        long captured,
        long refunded,
        long chargedBack,
        long held,
        List<Money> unmatched,
        long misfits,
        List<Misfit> misfitMoney) {

    /** Adds the attempts up. */
    public static Standing of(Collection<Attempt> attempts) {
        List<Attempt> fitting = attempts.stream().filter(Attempt::fits).toList();
        return new Standing(
                PaymentStatus.of(attempts),
                fitting.stream().mapToLong(Attempt::authorized).sum(),
                fitting.stream().mapToLong(Attempt::captured).sum(),
                fitting.stream().mapToLong(Attempt::refunded).sum(),
                fitting.stream().mapToLong(Attempt::chargedBack).sum(),
                fitting.stream().mapToLong(Attempt::held).sum(),
                unmatched(attempts),
                attempts.size() - fitting.size(),
                misfitMoney(attempts));
    }

    private static List<Misfit> misfitMoney(Collection<Attempt> attempts) {
        return attempts.stream()
                .filter(attempt -> !attempt.fits() && attempt.captured() > 0)
                .map(attempt -> new Misfit(
                        attempt.id(),
                        attempt.currency(),
                        attempt.captured(),
                        attempt.refunded(),
                        attempt.chargedBack(),
                        attempt.held()))
                .toList();
    }

    private static List<Money> unmatched(Collection<Attempt> attempts) {
        Map<String, Long> sums = attempts.stream()
                .filter(attempt -> !attempt.fits())
                .collect(Collectors.groupingBy(
                        Attempt::currency,
                        TreeMap::new,
                        Collectors.summingLong(a -> a.captured() - a.refunded() - a.chargedBack())));
        return sums.entrySet().stream()
                .filter(sum -> sum.getValue() > 0)
                .map(sum -> new Money(sum.getValue(), sum.getKey()))
                .toList();
    }
}
