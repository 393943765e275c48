// SPDX-License-Identifier: Apache-2.0
package org.careforall.benchmark.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;

/** Where a benchmark in Java puts its figures: the file that {@code RESULTS} names, if it names one. */
public final class Results {

    private final String benchmark;

    public Results(String benchmark) {
        this.benchmark = benchmark;
    }

    /** @param goal such as {@code >=600}, or {@code -} */
    public void add(String what, double value, String unit, String goal) {
        String file = System.getenv("RESULTS");
        if (file != null) {
            String run = System.getenv().getOrDefault("RUN", "-");
            String line = String.format(
                    Locale.ROOT, "%s\t%s\t%.2f\t%s\t-\t%s\t%s%n", benchmark, what, value, unit, goal, run);
            try {
                Files.writeString(Path.of(file), line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
