// SPDX-License-Identifier: Apache-2.0
package org.careforall.benchmark.load;

import java.util.Arrays;
import java.util.Locale;

/** How long things took, in nanoseconds, and how many went wrong. */
final class Latencies {

    private long[] nanos = new long[4096];
    private int count;
    private int errors;
    private long unsent;
    private double seconds = Double.NaN;
    private String lastError = "";

    synchronized void add(long took) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, 2 * count);
        }
        nanos[count++] = took;
    }

    synchronized void failed(String why) {
        errors++;
        lastError = why;
    }

    /** So many were due and never sent, because those before them had not ended. */
    synchronized void unsent(long more) {
        unsent += more;
    }

    synchronized void took(double inSeconds) {
        seconds = inSeconds;
    }

    /** A second, over all the time that it took. */
    synchronized double rate() {
        return count / seconds;
    }

    /** What was due and did not succeed: answered with an error, or never sent. */
    synchronized long notDone() {
        return errors + unsent;
    }

    /** Over how many seconds it was. */
    synchronized double seconds() {
        return seconds;
    }

    synchronized int count() {
        return count;
    }

    /** A row: offered and achieved rate, percentiles in milliseconds, errors. */
    synchronized String row(String name, double offered) {
        long[] sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        return String.format(
                Locale.ROOT,
                "  %-38s %9.0f %9.0f %9.1f %9.1f %9.1f %8d %8d  %s",
                name,
                offered,
                count / seconds,
                millis(sorted, 0.5),
                millis(sorted, 0.99),
                millis(sorted, 0.999),
                errors,
                unsent,
                lastError);
    }

    /** In milliseconds; not a number when there is none. */
    synchronized double percentile(double part) {
        long[] sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        return millis(sorted, part);
    }

    static String head() {
        return String.format(
                "  %-38s %9s %9s %9s %9s %9s %8s %8s",
                "", "offered/s", "got/s", "p50 ms", "p99 ms", "p99.9 ms", "errors", "not sent");
    }

    private static double millis(long[] sorted, double part) {
        return sorted.length == 0
                ? Double.NaN
                : sorted[(int) Math.min(sorted.length - 1, Math.floor(part * sorted.length))] / 1e6;
    }
}
