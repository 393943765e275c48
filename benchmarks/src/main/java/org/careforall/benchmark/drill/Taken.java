// SPDX-License-Identifier: Apache-2.0
package org.careforall.benchmark.drill;

/** Money in minor units: what was captured in all, and what went back in all. */
record Taken(long captured, long refunded) {

    static final Taken NOTHING = new Taken(0, 0);

    Taken plus(Taken other) {
        return new Taken(captured + other.captured, refunded + other.refunded);
    }

    long net() {
        return captured - refunded;
    }

    @Override
    public String toString() {
        return captured + " captured, " + refunded + " refunded";
    }
}
