// SPDX-License-Identifier: Apache-2.0
package org.careforall.transparency.note;

import java.util.Base64;
import java.util.Optional;

/** Base64 (RFC 4648, section 4) that is written in one way only: no bit of it can change without being seen. */
public final class Base64Text {

    private Base64Text() {}

    /** With padding. */
    public static String write(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** Empty when it is none, or not written as {@link #write} does. */
    public static Optional<byte[]> read(String text) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        return write(bytes).equals(text) ? Optional.of(bytes) : Optional.empty();
    }
}
