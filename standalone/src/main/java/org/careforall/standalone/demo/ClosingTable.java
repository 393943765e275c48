// SPDX-License-Identifier: Apache-2.0
package org.careforall.standalone.demo;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;

/** What the demo ends with: per campaign the gifts, what was captured and refunded, the ledger, the total. */
final class ClosingTable {

    private static final String ROW = "  %-28s %9s %14s %12s %14s %14s   %s%n";

    private final PrintStream out;

    ClosingTable(PrintStream out) {
        this.out = out;
    }

    /** Returns whether everything agrees. */
    boolean print(Map<Campaign, Standing> standings) {
        out.println();
        out.printf(ROW, "campaign", "donations", "captured", "refunded", "ledger", "total", "");
        standings.forEach(this::row);
        boolean agree = standings.values().stream().allMatch(Standing::agrees);
        out.println(agree ? "\n  Totals equal captured donations." : "\n  THE BOOKS DO NOT AGREE.");
        return agree;
    }

    private void row(Campaign campaign, Standing standing) {
        String currency = campaign.plan().currency();
        out.printf(
                ROW,
                campaign.plan().title(),
                standing.donations(),
                money(standing.captured(), currency),
                money(standing.refunded(), currency),
                money(standing.ledger(), currency),
                money(standing.raised(), currency),
                standing.agrees() ? "agree" : "DIFFER " + standing);
    }

    static String money(long amount, String currency) {
        int digits = Currency.getInstance(currency).getDefaultFractionDigits();
        return String.format(Locale.ROOT, "%,." + digits + "f %s", BigDecimal.valueOf(amount, digits), currency);
    }
}
