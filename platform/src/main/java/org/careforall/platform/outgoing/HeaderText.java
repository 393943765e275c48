// SPDX-License-Identifier: Apache-2.0
package org.careforall.platform.outgoing;

import java.util.regex.Pattern;

/**
 * The last check of a text before it becomes part of a protocol's header or command (of HTTP, SMTP, JMS). What comes in is
 * checked where it comes in; this is for the way by which it came in unchecked.
 */
public final class HeaderText {

    /** What could end a line, and what no header has: control characters, other line ends, halves of characters. */
    private static final Pattern UNSAFE = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}\\p{Cs}]");

    private static final Pattern NOT_FOR_FILES = Pattern.compile("[^A-Za-z0-9._-]+");

    private HeaderText() {}

    /**
     * The text.
     *
     * @param where for the message, such as a header's name
     * @throws UnsafeHeaderException when it is not one line of plain characters; the message does not repeat it
     */
    public static String line(String where, String text) {
        if (UNSAFE.matcher(text).find()) {
            throw new UnsafeHeaderException(where);
        }
        return text;
    }

    /** A name for a file in {@code Content-Disposition}: letters, digits, dot, hyphen; everything else an underscore. */
    public static String fileName(String name) {
        return NOT_FOR_FILES.matcher(name).replaceAll("_");
    }
}
