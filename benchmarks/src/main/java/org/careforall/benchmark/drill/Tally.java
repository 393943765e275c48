// SPDX-License-Identifier: Apache-2.0
package org.careforall.benchmark.drill;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What the rounds came to, and the table of it. */
final class Tally {

    private static final int MOST_SHOWN = 40;
    private static final int OFTEN = 5;

    private final List<Strike> strikes = new ArrayList<>();
    private final Set<Difference> differences = new LinkedHashSet<>();
    private int rounds;
    private long reads;

    void add(Round.Result result) {
        rounds++;
        reads += result.reads();
        strikes.addAll(result.strikes());
        differences.addAll(result.differences());
    }

    void add(List<Difference> more) {
        differences.addAll(more);
    }

    int differences() {
        return differences.size();
    }

    /**
     * Kinds, and ways of them, that were played and struck nothing at all: they showed nothing. A way that was played a few
     * times only may have been unlucky.
     */
    List<String> withoutEffect() {
        List<String> without = new ArrayList<>();
        for (FaultKind kind : FaultKind.values()) {
            if (struckNothing(of(kind))) {
                without.add(kind.words());
                continue;
            }
            kind.variants().stream()
                    .filter(variant -> of(variant).size() >= OFTEN && struckNothing(of(variant)))
                    .forEach(variant -> without.add(kind.words() + ": " + variant.words()));
        }
        return without;
    }

    private static boolean struckNothing(List<Strike> played) {
        return !played.isEmpty() && played.stream().allMatch(strike -> strike.hits() == 0);
    }

    private List<Strike> of(FaultKind kind) {
        return strikes.stream().filter(strike -> strike.kind() == kind).toList();
    }

    private List<Strike> of(Variant variant) {
        return strikes.stream().filter(strike -> strike.variant() == variant).toList();
    }

    void print(PrintStream out, Journal journal, int gifts) {
        out.printf(
                Locale.ROOT,
                "%n  %d rounds, %,d gifts, %,d operations (%,d acknowledged, %,d refused, %,d unknown), %,d reads of totals%n%n",
                rounds,
                gifts,
                journal.operations(),
                journal.count(Outcome.ACKNOWLEDGED),
                journal.count(Outcome.REFUSED),
                journal.count(Outcome.UNKNOWN),
                reads);
        out.printf(
                "  %-34s %8s %24s %16s  %s%n", "fault", "played", "struck work in flight", "work struck", "which is");
        for (FaultKind kind : FaultKind.values()) {
            List<Variant> variants = kind.variants();
            boolean single = variants.size() == 1;
            row(out, kind.words(), of(kind), single ? variants.get(0).counts() : "");
            if (!single && !of(kind).isEmpty()) {
                variants.forEach(variant -> row(out, "  " + variant.words(), of(variant), variant.counts()));
            }
        }
        out.println();
        withoutEffect().forEach(what -> out.println("  STRUCK NOTHING  " + what + ": this drill says nothing of it"));
        differences.stream()
                .limit(MOST_SHOWN)
                .forEach(difference -> out.println("  DIFFERENCE  " + difference.check() + ": " + difference.what()));
    }

    private static void row(PrintStream out, String words, List<Strike> played, String counts) {
        out.printf(
                Locale.ROOT,
                "  %-34s %,8d %,24d %,16d  %s%n",
                words,
                played.size(),
                played.stream().filter(strike -> strike.hits() > 0).count(),
                played.stream().mapToLong(Strike::hits).sum(),
                played.isEmpty() ? "" : counts);
    }
}
