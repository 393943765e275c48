// SPDX-License-Identifier: Apache-2.0
package org.careforall.benchmark.report;

import java.util.List;

/** The figures as a table in Markdown. */
final class Table {

    private Table() {}

    static String of(List<Result> results) {
        StringBuilder table = new StringBuilder("""
                | benchmark | what | measured | beside its limit | goal | |
                |---|---|---|---|---|---|
                """);
        for (Result result : results) {
            table.append("| %s | %s | %s | %s | %s | %s |\n"
                    .formatted(
                            result.benchmark(),
                            result.what(),
                            result.measured(),
                            result.share(),
                            result.goal().text(),
                            verdict(result)));
        }
        return table.toString();
    }

    private static String verdict(Result result) {
        if (result.goal().asksNothing()) {
            return "";
        }
        return result.goal().isMet(result.judged()) ? "met" : "**missed**";
    }
}
