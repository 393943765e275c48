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

    /** Kinds that were played and struck nothing at all: they showed nothing. */
    List<FaultKind> withoutEffect() {
        return strikes.stream()
                .map(Strike::kind)
                .distinct()
                .filter(kind -> of(kind).stream().allMatch(strike -> strike.hits() == 0))
                .sorted()
                .toList();
    }

    private List<Strike> of(FaultKind kind) {
        return strikes.stream().filter(strike -> strike.kind() == kind).toList();
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
                "  %-32s %8s %24s %16s  %s%n", "fault", "played", "struck work in flight", "work struck", "which is");
        for (FaultKind kind : FaultKind.values()) {
            List<Strike> of = of(kind);
            out.printf(
                    Locale.ROOT,
                    "  %-32s %,8d %,24d %,16d  %s%n",
                    kind.words(),
                    of.size(),
                    of.stream().filter(strike -> strike.hits() > 0).count(),
                    of.stream().mapToLong(Strike::hits).sum(),
                    of.isEmpty() ? "" : kind.counts());
        }
        out.println();
        withoutEffect()
                .forEach(kind -> out.println("  STRUCK NOTHING  " + kind.words() + ": this drill says nothing of it"));
        differences.stream()
                .limit(MOST_SHOWN)
                .forEach(difference -> out.println("  DIFFERENCE  " + difference.check() + ": " + difference.what()));
    }
}
