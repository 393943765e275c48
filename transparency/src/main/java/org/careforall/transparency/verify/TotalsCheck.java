// SPDX-License-Identifier: Apache-2.0
package org.careforall.transparency.verify;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.careforall.transparency.leaf.CampaignTotals;
import org.careforall.transparency.leaf.Leaf;
import org.careforall.transparency.leaf.Members;

/** Sums the leaves up, and compares with the totals that the export claims. */
final class TotalsCheck {

    private final Map<String, CampaignTotals> summed = new TreeMap<>();
    private final Map<String, CampaignTotals> claimed = new TreeMap<>();

    void add(Leaf leaf) {
        leaf.postings().stream().map(Leaf.Posting::currency).distinct().forEach(currency -> {
            CampaignTotals none = CampaignTotals.none(leaf.campaign(), currency);
            summed.compute(key(none), (key, totals) -> (totals == null ? none : totals).with(leaf));
        });
    }

    /** @throws IllegalArgumentException when it is no line of totals, or comes twice */
    void claim(Members line) {
        line.only("campaignId", "captured", "currency", "raised", "refunded", "transactions");
        CampaignTotals totals = new CampaignTotals(
                line.text("campaignId"),
                line.text("currency"),
                line.number("captured"),
                line.number("refunded"),
                line.number("raised"),
                line.number("transactions"));
        if (claimed.put(key(totals), totals) != null) {
            throw new IllegalArgumentException("totals of " + key(totals) + " come twice");
        }
    }

    void report(Consumer<String> findings) {
        summed.forEach((key, totals) -> {
            if (!claimed.containsKey(key)) {
                findings.accept(key + ": its totals are missing");
            }
        });
        claimed.forEach((key, claim) -> {
            CampaignTotals sum = summed.getOrDefault(key, CampaignTotals.none(claim.campaign(), claim.currency()));
            if (!sum.equals(claim)) {
                findings.accept(
                        key + ": the ledger's totals say " + told(claim) + ", the leaves sum up to " + told(sum));
            }
        });
    }

    private static String key(CampaignTotals totals) {
        return "campaign " + totals.campaign() + " in " + totals.currency();
    }

    private static String told(CampaignTotals totals) {
        return "captured " + totals.captured() + ", refunded " + totals.refunded() + ", raised " + totals.raised()
                + " in " + totals.transactions() + " transactions";
    }
}
