// SPDX-License-Identifier: Apache-2.0
package org.careforall.benchmark.report;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The figures of one kind of load at several rates, in Markdown: a row for each rate, a column for each figure. */
final class LoadTable {

    private static final Pattern NAME = Pattern.compile("(.+), (\\d+) offered(?:, (.+))?");

    private final Set<String> columns = new LinkedHashSet<>();
    private final Map<String, Map<String, Result>> rows = new LinkedHashMap<>();

    private LoadTable() {}

    /** Whether a figure is one of a load's. */
    static boolean has(Result result) {
        return NAME.matcher(result.what()).matches();
    }

    /** A table for each kind of load. */
    static String of(List<Result> results) {
        Map<String, LoadTable> kinds = new LinkedHashMap<>();
        for (Result result : results) {
            Matcher name = NAME.matcher(result.what());
            if (name.matches()) {
                LoadTable table = kinds.computeIfAbsent(name.group(1), kind -> new LoadTable());
                String column = name.group(3) == null ? "got" : name.group(3);
                table.columns.add(column);
                table.rows
                        .computeIfAbsent(name.group(2) + "/s", rate -> new LinkedHashMap<>())
                        .put(column, result);
            }
        }
        return kinds.entrySet().stream()
                .map(kind -> "\n" + kind.getValue().text(kind.getKey()))
                .collect(Collectors.joining());
    }

    private String text(String kind) {
        StringBuilder table = new StringBuilder("| " + kind + ": offered | " + String.join(" | ", columns) + " |\n");
        table.append("|---".repeat(columns.size() + 1)).append("|\n");
        rows.forEach((rate, figures) -> table.append("| " + rate + " | ")
                .append(columns.stream()
                        .map(column -> cell(figures.get(column)))
                        .collect(Collectors.joining(" | ")))
                .append(" |\n"));
        return table.toString();
    }

    private static String cell(Result result) {
        if (result == null) {
            return "";
        }
        boolean missed = !result.goal().isMet(result.judged());
        return result.measured() + (missed ? ", **goal " + result.goal().text() + "**" : "");
    }
}
