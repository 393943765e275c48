// SPDX-License-Identifier: Apache-2.0
package org.careforall.benchmark.drill;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * PostgreSQL's protocol: a COMMIT comes as a simple query, or as a statement that is parsed once and bound again and
 * again. The first messages (TLS wanted? who am I?) have no type. Work is rows that were written: the server says how many
 * after each statement, and at the end of each exchange whether a transaction is open.
 */
final class PostgresCommits implements CommitWatch {

    private static final int TLS = 80_877_103;
    private static final int GSS = 80_877_104;
    private static final String COMMIT = "COMMIT";
    private static final Set<String> WRITES = Set.of("INSERT", "UPDATE", "DELETE", "MERGE");

    /** Within a select: the server then tells how many rows that one found. */
    private static final Pattern WRITING = Pattern.compile(
            "\\b(insert\\s+into|delete\\s+from|update\\s+\\w+(\\s+\\w+)?\\s+set)\\b", Pattern.CASE_INSENSITIVE);

    private final Frames there = new Frames();
    private final Frames back = new Frames();
    private final Map<String, String> statements = new HashMap<>();
    private int answersOfOneByte;
    private boolean started;
    private String bound = "";
    private boolean wrote;

    @Override
    public synchronized boolean sees(byte[] bytes, int length) {
        there.add(bytes, length);
        boolean seen = false;
        while (there.available() >= (started ? 5 : 8)) {
            int lengthAt = started ? 1 : 0;
            int size = lengthAt + there.intAt(lengthAt);
            if (there.available() < size) {
                return seen;
            }
            byte[] message = there.take(size);
            if (started) {
                seen |= asks(message);
            } else {
                int code = Frames.intAt(message, 4);
                started = code != TLS && code != GSS;
                answersOfOneByte += started ? 0 : 1;
            }
        }
        return seen;
    }

    /** Whether it commits what was written. */
    private boolean asks(byte[] message) {
        String first = textAt(message, 5);
        String second = textAt(message, 5 + first.length() + 1);
        switch (message[0]) {
            case 'Q' -> bound = first;
            case 'P' -> {
                statements.put(first, second);
                return false;
            }
            case 'B' -> bound = statements.getOrDefault(second, "");
            default -> {
                return false;
            }
        }
        return wrote && bound.equalsIgnoreCase(COMMIT);
    }

    @Override
    public synchronized void hears(byte[] bytes, int length) {
        back.add(bytes, length);
        while (answersOfOneByte > 0 && back.available() > 0) {
            back.take(1);
            answersOfOneByte--;
        }
        while (back.available() >= 5 && back.available() >= 1 + back.intAt(1)) {
            byte[] message = back.take(1 + back.intAt(1));
            if (message[0] == 'C') {
                wrote |= isWrite(textAt(message, 5));
            } else if (message[0] == 'Z') {
                wrote &= message[5] != 'I';
            }
        }
    }

    /** By what the server says at a statement's end: INSERT 0 3, UPDATE 1, SELECT 2. */
    private boolean isWrite(String done) {
        String what = done.substring(0, Math.max(0, done.indexOf(' ')));
        boolean writes = WRITES.contains(what)
                || what.equals("SELECT") && WRITING.matcher(bound).find();
        return writes && !done.endsWith(" 0");
    }

    @Override
    public synchronized boolean isAtWork() {
        return wrote;
    }

    private static String textAt(byte[] message, int from) {
        int end = from;
        while (end < message.length && message[end] != 0) {
            end++;
        }
        return from >= message.length ? "" : new String(message, from, end - from, StandardCharsets.ISO_8859_1);
    }
}
