// SPDX-License-Identifier: Apache-2.0
package org.careforall.transparency.tile;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Entries one after the other, each behind its length as a big-endian uint16 (C2SP tlog-tiles). */
public final class EntryBundle {

    private static final int LONGEST = 0xffff;

    private EntryBundle() {}

    /** @throws IllegalArgumentException when an entry is too long for its prefix */
    public static byte[] write(List<byte[]> entries) {
        ByteArrayOutputStream bundle = new ByteArrayOutputStream();
        for (byte[] entry : entries) {
            if (entry.length > LONGEST) {
                throw new IllegalArgumentException("an entry of " + entry.length + " bytes");
            }
            bundle.write(entry.length >> Byte.SIZE);
            bundle.write(entry.length);
            bundle.writeBytes(entry);
        }
        return bundle.toByteArray();
    }

    /** @throws java.nio.BufferUnderflowException when it is cut off */
    public static List<byte[]> read(byte[] bundle) {
        ByteBuffer buffer = ByteBuffer.wrap(bundle);
        List<byte[]> entries = new ArrayList<>();
        while (buffer.hasRemaining()) {
            byte[] entry = new byte[Short.toUnsignedInt(buffer.getShort())];
            buffer.get(entry);
            entries.add(entry);
        }
        return entries;
    }
}
