// SPDX-License-Identifier: Apache-2.0
package org.careforall.sandbox.books;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads a journal from its start. A process that was killed may have left half a line at the end: it is dropped. */
final class JournalReader {

    /** Takes one line. */
    interface Lines {
        /** @throws IOException when this is no line of ours */
        void line(Journal.Place place, byte[] bytes) throws IOException;
    }

    private JournalReader() {}

    /**
     * @return how many bytes are good
     * @throws IOException when a line before the last can't be read: that is damage, not a crash
     */
    static long replay(Path path, Lines lines) throws IOException {
        if (!Files.exists(path)) {
            return 0;
        }
        long size = Files.size(path);
        long good = 0;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(path), 1 << 16)) {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            for (int b = in.read(); b >= 0; b = in.read()) {
                if (b != '\n') {
                    line.write(b);
                    continue;
                }
                long next = good + line.size() + 1L;
                try {
                    lines.line(new Journal.Place(good, line.size()), line.toByteArray());
                } catch (IOException e) {
                    if (next < size) {
                        throw new IOException(path + " is damaged at byte " + good + ": " + e.getMessage(), e);
                    }
                    return good;
                }
                good = next;
                line.reset();
            }
        }
        return good;
    }
}
