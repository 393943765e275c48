// SPDX-License-Identifier: Apache-2.0
package org.careforall.platform.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * What people give as a date, programs as a time: {@code 2025-12-31} is that day in the installation's zone, a time of RFC
 * 3339 is itself.
 *
 * @param day empty for a time
 * @param time empty for a day
 */
public record DayOrTime(Optional<LocalDate> day, Optional<Instant> time) {

    private static final int LENGTH_OF_DAY = "2025-12-31".length();

    /**
     * Reads either.
     *
     * @throws DateTimeException when it is neither, or its year has not four digits
     */
    public static DayOrTime parse(String text) {
        return text.length() == LENGTH_OF_DAY
                ? new DayOrTime(Optional.of(LocalDate.parse(text)), Optional.empty())
                : new DayOrTime(Optional.empty(), Optional.of(Rfc3339.parse(text)));
    }

    /** When it begins: the first moment of the day there, or the time. */
    public Instant from(ZoneId zone) {
        return day.map(date -> date.atStartOfDay(zone).toInstant()).orElseGet(() -> time.orElseThrow());
    }

    /** When it has ended: a day includes its last moment there, so the first one of the next; or the time. */
    public Instant until(ZoneId zone) {
        return day.map(date -> date.plusDays(1).atStartOfDay(zone).toInstant()).orElseGet(() -> time.orElseThrow());
    }
}
