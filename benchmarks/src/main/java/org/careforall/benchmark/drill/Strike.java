// SPDX-License-Identifier: Apache-2.0
package org.careforall.benchmark.drill;

/**
 * A fault that was played once.
 *
 * @param hits how much work in flight it is known to have struck, by {@link FaultKind#counts}; one that struck none does
 *     not count
 */
record Strike(FaultKind kind, long hits) {

    static Strike of(FaultKind kind, long hits) {
        return new Strike(kind, hits);
    }
}
