// SPDX-License-Identifier: Apache-2.0
package org.careforall.benchmark.drill;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/**
 * PostgreSQL's frontend protocol: a COMMIT comes as a simple query, or as a statement that is parsed once and bound
 * again and again. The first messages (TLS wanted? who am I?) have no type.
 */
final class PostgresCommits implements CommitWatch {

    private static final int TLS = 80_877_103;
    private static final int GSS = 80_877_104;
    private static final String COMMIT = "COMMIT";

    private final Frames frames = new Frames();
    private final Set<String> commits = new HashSet<>();
    private boolean started;

    @Override
    public boolean sees(byte[] bytes, int length) {
        frames.add(bytes, length);
        boolean seen = false;
        while (frames.available() >= (started ? 5 : 8)) {
            int lengthAt = started ? 1 : 0;
            int size = lengthAt + frames.intAt(lengthAt);
            if (frames.available() < size) {
                return seen;
            }
            byte[] message = frames.take(size);
            if (started) {
                seen |= isCommit(message);
            } else {
                int code = Frames.intAt(message, 4);
                started = code != TLS && code != GSS;
            }
        }
        return seen;
    }

    private boolean isCommit(byte[] message) {
        String first = textAt(message, 5);
        String second = textAt(message, 5 + first.length() + 1);
        switch (message[0]) {
            case 'Q':
                return first.equalsIgnoreCase(COMMIT);
            case 'P':
                if (second.equalsIgnoreCase(COMMIT)) {
                    commits.add(first);
                } else {
                    commits.remove(first);
                }
                return false;
            case 'B':
                return commits.contains(second);
            default:
                return false;
        }
    }

    private static String textAt(byte[] message, int from) {
        int end = from;
        while (end < message.length && message[end] != 0) {
            end++;
        }
        return from >= message.length ? "" : new String(message, from, end - from, StandardCharsets.ISO_8859_1);
    }
}
