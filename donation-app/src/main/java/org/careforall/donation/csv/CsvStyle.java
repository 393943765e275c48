// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.csv;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import org.careforall.money.Currencies;
import org.careforall.platform.problem.Problems;

/** For whom a CSV file is. */
public enum CsvStyle {

    /** For programs: UTF-8 without a mark, amounts in minor units, times as in JSON. */
    MACHINE("") {
        @Override
        public String amount(long minorUnits, String currency) {
            return Long.toString(minorUnits);
        }

        @Override
        public String time(Instant time) {
            return time.toString();
        }
    },

    /**
     * For people who open it in a spreadsheet: a byte order mark, without which such programs take UTF-8 for something
     * else; amounts in the currency's own decimals; times that they read as times, in UTC.
     */
    SPREADSHEET("\uFEFF") {
        @Override
        public String amount(long minorUnits, String currency) {
            return BigDecimal.valueOf(minorUnits, Currencies.decimals(currency)).toPlainString();
        }

        @Override
        public String time(Instant time) {
            return SECONDS.format(time);
        }
    };

    private static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final String mark;

    CsvStyle(String mark) {
        this.mark = mark;
    }

    /**
     * As a request names it; nothing is the machine's.
     *
     * @throws org.careforall.platform.problem.ProblemException 422 for another word
     */
    public static CsvStyle of(String word) {
        return word == null
                ? MACHINE
                : Arrays.stream(values())
                        .filter(style -> style.name().toLowerCase(Locale.ROOT).equals(word))
                        .findFirst()
                        .orElseThrow(() -> Problems.invalid("csv", "must be machine or spreadsheet"));
    }

    /** What the file begins with. */
    public String mark() {
        return mark;
    }

    /** An amount as a cell. */
    public abstract String amount(long minorUnits, String currency);

    /** A moment as a cell. */
    public abstract String time(Instant time);
}
