// SPDX-License-Identifier: Apache-2.0
package org.careforall.benchmark.drill;

import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.Set;

/**
 * Artemis's core protocol: a greeting of seven letters, then frames of length, type, channel. Work is what a session has
 * sent: its commit is the relay's.
 */
final class ArtemisCommits implements CommitWatch {

    private static final int GREETING = 7;
    private static final int HEAD = 13;
    private static final byte EXCEPTION = 20;
    private static final byte NULL_RESPONSE = 21;
    private static final byte COMMIT = 43;
    private static final byte ROLLBACK = 44;
    private static final byte CLOSE = 69;
    private static final byte SEND = 71;
    private static final byte SEND_LARGE = 72;

    private final Frames there = new Frames();
    private final Frames back = new Frames();
    private final Set<Long> sending = new HashSet<>();
    private final Set<Long> committing = new HashSet<>();
    private boolean greeted;

    @Override
    public synchronized boolean sees(byte[] bytes, int length) {
        there.add(bytes, length);
        if (!greeted && there.available() >= GREETING) {
            there.take(GREETING);
            greeted = true;
        }
        boolean seen = false;
        for (byte[] packet = greeted ? next(there) : null; packet != null; packet = next(there)) {
            seen |= asks(packet);
        }
        return seen;
    }

    private static byte[] next(Frames frames) {
        boolean whole = frames.available() >= 4 && frames.available() >= 4 + frames.intAt(0);
        return whole ? frames.take(4 + frames.intAt(0)) : null;
    }

    private static long channel(byte[] packet) {
        return ByteBuffer.wrap(packet).getLong(5);
    }

    private boolean asks(byte[] packet) {
        if (packet.length < HEAD) {
            return false;
        }
        long channel = channel(packet);
        switch (packet[4]) {
            case SEND, SEND_LARGE -> sending.add(channel);
            case ROLLBACK, CLOSE -> sending.remove(channel);
            case COMMIT -> {
                return sending.contains(channel) && committing.add(channel);
            }
            default -> {}
        }
        return false;
    }

    @Override
    public synchronized void hears(byte[] bytes, int length) {
        back.add(bytes, length);
        for (byte[] packet = next(back); packet != null; packet = next(back)) {
            boolean ends = packet.length >= HEAD && (packet[4] == NULL_RESPONSE || packet[4] == EXCEPTION);
            if (ends && committing.remove(channel(packet))) {
                sending.remove(channel(packet));
            }
        }
    }

    @Override
    public synchronized boolean isAtWork() {
        return !sending.isEmpty();
    }
}
