// SPDX-License-Identifier: Apache-2.0
package org.careforall.benchmark.report;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What {@code benchmarks/all} ends with: reads {@code performance.tsv} in the directory that it is given, draws {@code
 * performance.svg} beside it, puts the table into {@code performance.md} and prints it.
 */
public final class Report {

    private static final String BEGIN = "<!-- table: benchmarks/all -->\n";
    private static final String END = "<!-- end of the table -->\n";

    private Report() {}

    public static void main(String[] arguments) throws IOException {
        Path docs = Path.of(arguments[0]);
        List<Result> results = Files.readAllLines(docs.resolve("performance.tsv")).stream()
                .filter(line -> !line.startsWith("#"))
                .map(Result::of)
                .toList();
        Files.writeString(docs.resolve("performance.svg"), Chart.of(results));
        String table = Table.of(results);
        Path page = docs.resolve("performance.md");
        Files.writeString(page, withTable(Files.readString(page), table));
        new PrintStream(System.out, true, StandardCharsets.UTF_8).print(table);
    }

    static String withTable(String page, String table) {
        int begin = page.indexOf(BEGIN);
        int end = page.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IllegalArgumentException("the page has no place for the table: " + BEGIN + " … " + END);
        }
        return page.substring(0, begin + BEGIN.length()) + table + page.substring(end);
    }
}
