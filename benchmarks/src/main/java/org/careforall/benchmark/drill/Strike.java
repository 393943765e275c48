// SPDX-License-Identifier: Apache-2.0
package org.careforall.benchmark.drill;

/**
 * A fault that was played once.
 *
 * @param hits how much work in flight it is known to have struck, by {@link Variant#counts}; one that struck none does
 *     not count
 */
record Strike(Variant variant, long hits) {

    FaultKind kind() {
        return variant.kind();
    }
}
