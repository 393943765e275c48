// SPDX-License-Identifier: Apache-2.0
package org.careforall.sandbox.webhooks;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The latest attempts, newest first. */
final class AttemptLog {
    private static final int KEPT = 200;

    private final Deque<Attempt> attempts = new ArrayDeque<>();

    synchronized void add(Attempt attempt) {
        attempts.addFirst(attempt);
        if (attempts.size() > KEPT) {
            attempts.removeLast();
        }
    }

    synchronized List<Attempt> latest() {
        return new ArrayList<>(attempts);
    }
}
