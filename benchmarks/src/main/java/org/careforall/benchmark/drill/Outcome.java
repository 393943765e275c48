// SPDX-License-Identifier: Apache-2.0
package org.careforall.benchmark.drill;

/** What the driver knows of an attempt. */
enum Outcome {
    /** Answered with a success: it must have its effect, once. */
    ACKNOWLEDGED,
    /** Answered with what the caller did wrong, or with what forbids it now: it must have no effect. */
    REFUSED,
    /** No answer, or one of the server's own failures: it may have its effect, once at the most. */
    UNKNOWN;

    /** A commit may have gone through although its own answer was lost: a 5xx is not a refusal. */
    static Outcome of(Reply reply) {
        if (reply.status() == 0 || reply.status() >= 500) {
            return UNKNOWN;
        }
        return reply.status() < 400 ? ACKNOWLEDGED : REFUSED;
    }

    /** What several attempts at the same thing come to. */
    Outcome and(Outcome other) {
        if (this == ACKNOWLEDGED || other == ACKNOWLEDGED) {
            return ACKNOWLEDGED;
        }
        return this == UNKNOWN || other == UNKNOWN ? UNKNOWN : REFUSED;
    }
}
