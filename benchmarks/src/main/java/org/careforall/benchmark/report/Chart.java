// SPDX-License-Identifier: Apache-2.0
package org.careforall.benchmark.report;

import java.util.List;
import java.util.Locale;

/** The figures that have a goal, as a picture (SVG): each a bar, and one line at which the goal is reached. */
final class Chart {

    private static final int WIDTH = 960;
    private static final int LEFT = 470;
    private static final int GOAL_AT = LEFT + 220;
    private static final int LINE = 26;
    private static final int TOP = 64;

    /** So many times the goal fill the picture; what is better ends there. */
    private static final double MOST = 2;

    private Chart() {}

    static String of(List<Result> results) {
        List<Result> asked = results.stream()
                .filter(result -> !result.goal().asksNothing())
                .filter(result -> !isNoneOfNone(result))
                .toList();
        int height = TOP + asked.size() * LINE + 16;
        StringBuilder svg = new StringBuilder("""
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %2$d" font-family="sans-serif" font-size="13">
                <title>What was measured, beside the goals</title>
                <rect width="%1$d" height="%2$d" fill="#fff"/>
                <text x="16" y="26" font-size="17" font-weight="bold" fill="#222">Measured, beside the goals</text>
                <text x="%3$d" y="50" text-anchor="middle" fill="#222">goal</text>
                """.formatted(WIDTH, height, GOAL_AT));
        for (int i = 0; i < asked.size(); i++) {
            svg.append(bar(asked.get(i), TOP + i * LINE));
        }
        svg.append("<path d=\"M%d %dV%d\" stroke=\"#222\" stroke-dasharray=\"4 3\"/>\n"
                .formatted(GOAL_AT, TOP - 8, height - 12));
        return svg.append("</svg>\n").toString();
    }

    /** No error where there must be none: a bar says nothing, and the table has it. */
    private static boolean isNoneOfNone(Result result) {
        return result.goal().bound() == 0 && result.goal().isMet(result.judged());
    }

    private static String bar(Result result, int y) {
        double reached = Math.min(MOST, result.goal().reached(result.judged()));
        int length = (int) Math.round(reached * (GOAL_AT - LEFT));
        boolean met = result.goal().isMet(result.judged());
        String figure = result.ratio().isPresent() ? result.share() : result.measured();
        String label = figure + " (" + result.goal().text() + ")" + (met ? "" : " missed");
        boolean inside = length > 300;
        return String.format(
                Locale.ROOT,
                """
                <text x="%d" y="%d" text-anchor="end" fill="#222">%s</text>
                <rect x="%d" y="%d" width="%d" height="18" rx="2" fill="%s"/>
                <text x="%d" y="%d" text-anchor="%s" fill="%s">%s</text>
                """,
                LEFT - 10,
                y + 14,
                escaped(result.what()),
                LEFT,
                y,
                length,
                met ? "#2a7d5b" : "#c05a2b",
                inside ? LEFT + length - 8 : Math.max(LEFT + length, GOAL_AT) + 8,
                y + 14,
                inside ? "end" : "start",
                inside ? "#fff" : "#222",
                escaped(label));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
