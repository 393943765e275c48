// SPDX-License-Identifier: Apache-2.0
package org.careforall.platform.inbox;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.careforall.platform.database.PassingFailure;

/**
 * Does work in batches, and finds what fails alone: a batch that fails is done in halves, down to the single item, so that
 * no item holds up its neighbours (rule 8 of the design).
 */
public final class Halving {

    private Halving() {}

    /**
     * Returns when every item was done or handed over as failed.
     *
     * @param items in the order in which they are to be done
     * @param work one transaction: all of what it is given, or nothing
     * @param failed takes an item that failed alone on a healthy database, with its cause
     * @throws RuntimeException for a passing cause, or what {@code failed} throws: what is not done must come again
     */
    public static <T> void apply(
            List<T> items, Consumer<List<T>> work, BiConsumer<? super T, RuntimeException> failed) {
        if (items.isEmpty()) {
            return;
        }
        try {
            work.accept(items);
        } catch (RuntimeException e) {
            if (PassingFailure.isPassing(e)) {
                throw e;
            }
            if (items.size() == 1) {
                failed.accept(items.get(0), e);
                return;
            }
            int half = items.size() / 2;
            apply(items.subList(0, half), work, failed);
            apply(items.subList(half, items.size()), work, failed);
        }
    }
}
