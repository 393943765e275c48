// SPDX-License-Identifier: Apache-2.0
package org.careforall.benchmark.fuzz;

import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;

/** Things that a valid request uses up; what is no longer fresh serves for requests that should be refused. */
final class OneShots<T> {

    private static final int REMEMBERED = 16;

    private final Queue<T> ready = new ConcurrentLinkedQueue<>();
    private final AtomicReferenceArray<T> used = new AtomicReferenceArray<>(REMEMBERED);
    private final Supplier<T> maker;

    OneShots(Supplier<T> maker) {
        this.maker = maker;
    }

    void add(T thing) {
        ready.add(thing);
    }

    /** A fresh one, made when none is ready; when it needs not be fresh, mostly one that was given before. */
    T take(Random random, boolean fresh) {
        T before = used.get(random.nextInt(REMEMBERED));
        if (!fresh && before != null && random.nextInt(100) < 60) {
            return before;
        }
        T next = ready.poll();
        if (next == null) {
            next = maker.get();
        }
        used.set(ThreadLocalRandom.current().nextInt(REMEMBERED), next);
        return next;
    }
}
