// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Work that is done by many at the same moment. */
public final class AtOnce {

    private AtOnce() {}

    /** All of them, each on a thread of its own (20 at the most); fails with the first that fails. */
    public static <T> List<T> run(List<Callable<T>> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(Math.min(work.size(), 20));
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> one : threads.invokeAll(work)) {
                results.add(one.get());
            }
            return results;
        } finally {
            threads.shutdown();
        }
    }

    /** The same work many times. */
    public static <T> List<T> run(int times, Callable<T> work) throws Exception {
        List<Callable<T>> all = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            all.add(work);
        }
        return run(all);
    }
}
