// SPDX-License-Identifier: Apache-2.0
package org.careforall.benchmark.report;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * One figure of a benchmark.
 *
 * @param benchmark the script that measured it
 * @param what what was measured
 * @param value as it was measured
 * @param unit of the value
 * @param ratio of the value to its limit in the same run, if it has one
 * @param goal what is asked of the ratio, or of the value when there is no ratio
 * @param run when it was measured, of which commit
 */
public record Result(
        String benchmark, String what, double value, String unit, OptionalDouble ratio, Goal goal, String run) {

    private static final int COLUMNS = 7;

    /** A line as the scripts write it: fields with tabs between them, {@code -} for what there is not. */
    static Result of(String line) {
        List<String> field = List.of(line.split("\t", -1));
        if (field.size() != COLUMNS) {
            throw new IllegalArgumentException("not " + COLUMNS + " fields: " + line);
        }
        return new Result(
                field.get(0),
                field.get(1),
                Double.parseDouble(field.get(2)),
                field.get(3),
                field.get(4).equals("-") ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(field.get(4))),
                Goal.of(field.get(5)),
                field.get(6));
    }

    /** The value with its unit, for people. */
    String measured() {
        String number = value >= 100 || value == Math.rint(value)
                ? String.format(Locale.ROOT, "%,.0f", value)
                : String.format(Locale.ROOT, "%.1f", value);
        return (number + (unit.startsWith("/") ? "" : " ") + unit).strip();
    }

    /** The ratio, or nothing. */
    String share() {
        return ratio.isPresent() ? String.format(Locale.ROOT, "%.2f", ratio.getAsDouble()) : "";
    }

    /** What the goal is held against. */
    double judged() {
        return ratio.orElse(value);
    }
}
