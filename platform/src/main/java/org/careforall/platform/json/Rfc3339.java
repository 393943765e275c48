// SPDX-License-Identifier: Apache-2.0
package org.careforall.platform.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The API's times: RFC 3339, told in UTC and to the millisecond. */
public final class Rfc3339 {

    private static final int END_OF_YEAR = 4;

    private static final DateTimeFormatter MILLIS = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private Rfc3339() {}

    /**
     * Reads a time with its offset, such as {@code 2026-11-21T10:00:00Z}.
     *
     * @throws DateTimeException when it is none, or its year has not four digits
     */
    public static Instant parse(String time) {
        if (time.length() <= END_OF_YEAR || time.charAt(END_OF_YEAR) != '-') {
            throw new DateTimeException("not a time of RFC 3339");
        }
        return OffsetDateTime.parse(time).toInstant();
    }

    /** In UTC, always with three decimals, without what is finer: texts of times then compare as the times do. */
    public static String format(Instant time) {
        return MILLIS.format(time);
    }
}
