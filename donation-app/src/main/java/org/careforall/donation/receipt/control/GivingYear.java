// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.receipt.control;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.careforall.donation.receipt.entity.Issuer;
import org.careforall.donation.receipt.entity.Receipt;
import org.careforall.platform.address.EmailAddress;

/**
 * Twelve months' gifts that one account or history token opens. Who may see gifts is not who gave them, so a statement is
 * made for each {@linkplain #byDonor donor}.
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
        return newest().issuer();
    }

    /** The same months for each donor, as the receipts name them; who gave first comes first. */
    public List<GivingYear> byDonor() {
        record Named(Optional<String> name, Optional<String> address) {}
        Map<Named, List<Receipt>> found = new LinkedHashMap<>();
        for (Receipt one : receipts) {
            Named named = new Named(name(one), one.donorEmail().map(EmailAddress::keyOf));
            found.computeIfAbsent(named, donor -> new ArrayList<>()).add(one);
        }
        return found.values().stream().map(one -> new GivingYear(from, one)).toList();
    }

    /** Of {@linkplain #byDonor one donor's} months: the name. */
    public Optional<String> donorName() {
        return name(newest());
    }

    /** Of {@linkplain #byDonor one donor's} months: the address, as last typed. */
    public Optional<String> donorEmail() {
        return newest().donorEmail();
    }

    private Receipt newest() {
        return receipts.get(receipts.size() - 1);
    }

    private static Optional<String> name(Receipt receipt) {
        return receipt.donorName().map(String::strip).filter(name -> !name.isEmpty());
    }

    /** What was received in each currency, net of what was given back, with covered fees; in minor units. */
    public SortedMap<String, Long> totals() {
        SortedMap<String, Long> totals = new TreeMap<>();
        receipts.forEach(one -> totals.merge(one.sums().currency(), one.sums().total(), Math::addExact));
        return totals;
    }
}
