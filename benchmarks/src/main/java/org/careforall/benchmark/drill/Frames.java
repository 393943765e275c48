// SPDX-License-Identifier: Apache-2.0
package org.careforall.benchmark.drill;

import java.util.Arrays;

/** Bytes that came in pieces, taken out in messages. */
final class Frames {

    private byte[] buffer = new byte[8192];
    private int begin;
    private int end;

    void add(byte[] bytes, int length) {
        if (end + length > buffer.length) {
            buffer = Arrays.copyOfRange(buffer, begin, Math.max(buffer.length, end - begin + length) + begin);
            end -= begin;
            begin = 0;
        }
        System.arraycopy(bytes, 0, buffer, end, length);
        end += length;
    }

    int available() {
        return end - begin;
    }

    /** Big-endian, counted from the first byte that was not taken. */
    int intAt(int offset) {
        return intAt(buffer, begin + offset);
    }

    byte[] take(int length) {
        byte[] taken = Arrays.copyOfRange(buffer, begin, begin + length);
        begin += length;
        return taken;
    }

    static int intAt(byte[] bytes, int at) {
        return (bytes[at] & 0xff) << 24
                | (bytes[at + 1] & 0xff) << 16
                | (bytes[at + 2] & 0xff) << 8
                | bytes[at + 3] & 0xff;
    }
}
