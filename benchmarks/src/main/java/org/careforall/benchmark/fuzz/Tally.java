// SPDX-License-Identifier: Apache-2.0
package org.careforall.benchmark.fuzz;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** How often each operation was asked, and what it answered. */
final class Tally {

    private static final double SHARE = 0.2;

    private static final class Row {
        private final Map<Integer, Integer> statuses = new TreeMap<>();
        private final Set<Integer> sought = new TreeSet<>();
        private int requests;
        private int successes;
        private long nanos;
    }

    private final Map<Operation, Row> rows = new LinkedHashMap<>();

    Tally(List<Operation> operations) {
        operations.forEach(operation -> rows.put(operation, new Row()));
    }

    synchronized void add(Operation operation, Answer answer, long nanos) {
        Row row = rows.get(operation);
        row.requests++;
        row.successes += answer.isSuccess() ? 1 : 0;
        row.nanos += nanos;
        row.statuses.merge(answer.status(), 1, Integer::sum);
    }

    /** Met by a request that was made to meet it: counts as seen, and for nothing else. */
    synchronized void sought(Operation operation, int status) {
        rows.get(operation).sought.add(status);
    }

    synchronized boolean saw(Operation operation, int status) {
        Row row = rows.get(operation);
        return row.statuses.containsKey(status) || row.sought.contains(status);
    }

    /** By operation: what is documented, was not seen, and should have been. */
    synchronized Map<Operation, List<Integer>> unseen() {
        Map<Operation, List<Integer>> unseen = new LinkedHashMap<>();
        rows.keySet().forEach(operation -> {
            List<Integer> statuses = operation.answers().keySet().stream()
                    .filter(status -> !saw(operation, status) && !Unseen.isAllowed(operation, status))
                    .toList();
            if (!statuses.isEmpty()) {
                unseen.put(operation, statuses);
            }
        });
        return unseen;
    }

    synchronized List<String> seldomAsked(int atLeast) {
        return rows.entrySet().stream()
                .filter(row -> row.getValue().requests < atLeast)
                .map(row -> row.getKey().name())
                .toList();
    }

    /** Operations of which fewer than a fifth succeeded; those asked too seldom are left out. */
    synchronized List<String> seldomSucceeded(int atLeast) {
        List<String> seldom = new ArrayList<>();
        rows.forEach((operation, row) -> {
            if (row.requests >= atLeast && row.successes < SHARE * row.requests && !Unseen.mayNeverSucceed(operation)) {
                seldom.add(operation.name());
            }
        });
        return seldom;
    }

    synchronized int requests() {
        return rows.values().stream().mapToInt(row -> row.requests).sum();
    }

    synchronized void print() {
        System.out.println(line("operation", "requests", "success", "ms", "statuses seen", "documented, not seen"));
        Map<Operation, List<Integer>> unseen = unseen();
        int requests = 0;
        int successes = 0;
        Map<Integer, Integer> statuses = new TreeMap<>();
        for (Map.Entry<Operation, Row> entry : rows.entrySet()) {
            Row row = entry.getValue();
            requests += row.requests;
            successes += row.successes;
            row.statuses.forEach((status, count) -> statuses.merge(status, count, Integer::sum));
            System.out.println(line(
                    entry.getKey().name(),
                    String.valueOf(row.requests),
                    share(row.successes, row.requests),
                    String.valueOf(row.nanos / Math.max(1, row.requests) / 1_000_000),
                    shown(row.statuses) + soughtOnly(row),
                    unseen.getOrDefault(entry.getKey(), List.of()).stream()
                            .map(String::valueOf)
                            .collect(Collectors.joining(" "))));
        }
        System.out.println(line("all", String.valueOf(requests), share(successes, requests), "", shown(statuses), ""));
        System.out.println("+ marks what only a request that was made to meet it has met.");
        Unseen.print();
    }

    private static String shown(Map<Integer, Integer> statuses) {
        return statuses.entrySet().stream()
                .map(status -> status.getKey() + "×" + status.getValue())
                .collect(Collectors.joining(" "));
    }

    private static String soughtOnly(Row row) {
        return row.sought.stream()
                .filter(status -> !row.statuses.containsKey(status))
                .map(status -> " +" + status)
                .collect(Collectors.joining());
    }

    private static String share(int part, int whole) {
        return whole == 0 ? "-" : Math.round(100.0 * part / whole) + " %";
    }

    private static String line(Object... cells) {
        return String.format(Locale.ROOT, "%-62s %8s %7s %5s  %-70s %s", cells);
    }
}
