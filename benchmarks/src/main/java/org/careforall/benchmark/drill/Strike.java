// SPDX-License-Identifier: Apache-2.0
package org.careforall.benchmark.drill;

import java.util.List;

/**
 * A fault that was played once.
 *
 * @param attempts what was under way when it struck
 * @param evidence what else it is known to have hit: messages under way, commits torn, repeats taken
 */
record Strike(FaultKind kind, List<Journal.Attempt> attempts, long evidence) {

    static Strike of(FaultKind kind, List<Journal.Attempt> attempts) {
        return new Strike(kind, attempts, 0);
    }

    static Strike of(FaultKind kind, long evidence) {
        return new Strike(kind, List.of(), evidence);
    }

    /** How much work in flight it struck; a fault that struck none does not count. */
    long hits() {
        return evidence + attempts.stream().filter(Journal.Attempt::wentWrong).count();
    }
}
