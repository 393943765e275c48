// SPDX-License-Identifier: Apache-2.0
package org.careforall.benchmark.drill;

/** Artemis's core protocol: a greeting of seven letters, then frames of length, type, channel. */
final class ArtemisCommits implements CommitWatch {

    private static final int GREETING = 7;
    private static final byte COMMIT = 43;

    private final Frames frames = new Frames();
    private boolean greeted;

    @Override
    public boolean sees(byte[] bytes, int length) {
        frames.add(bytes, length);
        if (!greeted && frames.available() >= GREETING) {
            frames.take(GREETING);
            greeted = true;
        }
        boolean seen = false;
        while (greeted && frames.available() >= 4) {
            int size = 4 + frames.intAt(0);
            if (frames.available() < size) {
                return seen;
            }
            byte[] packet = frames.take(size);
            seen |= packet.length > 4 && packet[4] == COMMIT;
        }
        return seen;
    }
}
