// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.csv;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A line of a CSV file (RFC 4180) that a spreadsheet may open: a text that it would take for a formula is made a text by an
 * apostrophe (OWASP, CSV injection).
 */
public final class CsvLine {

    private static final Pattern FORMULA = Pattern.compile("^\\s*[=+\\-@\\t\\r\\n|%＝＋－＠].*", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
    private static final Pattern NEEDS_QUOTES = Pattern.compile(".*[\",\\r\\n\\t;].*", Pattern.DOTALL);

    private CsvLine() {}

    /** The line with its end. */
    public static String of(List<String> cells) {
        return cells.stream().map(CsvLine::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(String text) {
        boolean formula =
                FORMULA.matcher(text).matches() && !NUMBER.matcher(text).matches();
        String safe = formula ? "'" + text : text;
        return NEEDS_QUOTES.matcher(safe).matches() ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
