// SPDX-License-Identifier: Apache-2.0
package org.careforall.benchmark.report;

import java.util.List;

/** The figures as tables in Markdown; those of a load at several rates in tables of their own. */
final class Table {

    private Table() {}

    static String of(List<Result> results) {
        StringBuilder table = new StringBuilder("""
                | benchmark | what | measured | beside its limit | goal | | run |
                |---|---|---|---|---|---|---|
                """);
        for (Result result :
                results.stream().filter(figure -> !LoadTable.has(figure)).toList()) {
            table.append("| %s | %s | %s | %s | %s | %s | %s |\n"
                    .formatted(
                            result.benchmark(),
                            result.what(),
                            result.measured(),
                            result.share(),
                            result.goal().text(),
                            verdict(result),
                            result.run()));
        }
        return table.append(LoadTable.of(results)).toString();
    }

    private static String verdict(Result result) {
        if (result.goal().asksNothing()) {
            return "";
        }
        return result.goal().isMet(result.judged()) ? "met" : "**missed**";
    }
}
