// SPDX-License-Identifier: Apache-2.0
package org.careforall.transparency.tile;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which tile: the path below {@code tile/} in C2SP tlog-tiles, {@code <L>/<N>[.p/<W>]} or {@code entries/<N>[.p/<W>]}.
 *
 * @param level 0 to 63, or {@link #ENTRIES}
 * @param index its place in the level
 * @param width how many hashes or entries: 256 for a full one
 */
public record TilePath(int level, long index, int width) {

    /** Stands for the level of the entries themselves. */
    public static final int ENTRIES = -1;

    /** The width of a full tile. */
    public static final int FULL = 256;

    private static final Pattern FORM = Pattern.compile(
            "(entries|0|[1-9]|[1-5][0-9]|6[0-3])/((?:x[0-9]{3}/)*)([0-9]{3})(?:\\.p/([1-9][0-9]{0,2}))?");

    private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,14}");

    private static final int GROUP = 1000;

    /** So many leaves there are never, and their numbers stay within a {@code long}. */
    private static final int MOST_DIGITS = 15;

    /** Reads a path; empty when it is none, or not written as the specification has it. */
    public static Optional<TilePath> parse(String path) {
        Matcher matcher = FORM.matcher(path);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String digits = matcher.group(2).replaceAll("[x/]", "") + matcher.group(3);
        if (digits.length() > MOST_DIGITS) {
            return Optional.empty();
        }
        int level = matcher.group(1).equals("entries") ? ENTRIES : Integer.parseInt(matcher.group(1));
        int width = matcher.group(4) == null ? FULL : Integer.parseInt(matcher.group(4));
        TilePath read = new TilePath(level, Long.parseLong(digits), width);
        // one way to write each: what would be written otherwise is no path
        return read.toString().equals(path) ? Optional.of(read) : Optional.empty();
    }

    /**
     * From its numbers as text; empty when a path would not say them.
     *
     * @param level 0 to 63, or {@code entries}
     */
    public static Optional<TilePath> of(String level, String index, int width) {
        if (!NUMBER.matcher(index).matches()
                || !(level.equals("entries") || NUMBER.matcher(level).matches())) {
            return Optional.empty();
        }
        int numbered = level.equals("entries") ? ENTRIES : (int) Math.min(Long.parseLong(level), Integer.MAX_VALUE);
        return parse(new TilePath(numbered, Long.parseLong(index), width).toString());
    }

    /** Whether it will never grow. */
    public boolean isFull() {
        return width == FULL;
    }

    /** Whether it holds entries, not hashes. */
    public boolean isEntries() {
        return level == ENTRIES;
    }

    @Override
    public String toString() {
        String name = String.format("%03d", index % GROUP);
        for (long rest = index / GROUP; rest > 0; rest /= GROUP) {
            name = String.format("x%03d/", rest % GROUP) + name;
        }
        return (isEntries() ? "entries" : Integer.toString(level)) + "/" + name + (isFull() ? "" : ".p/" + width);
    }
}
