// SPDX-License-Identifier: Apache-2.0
package org.careforall.benchmark.drill;

/** What happened in the bad night, and what else may. */
enum FaultKind {
    REPEATED("webhooks 1 to 5 times", "webhooks taken again"),
    DISORDERED("captures first, refunds before", "gifts told in disorder"),
    LIBERTY("kill -9 of Liberty", "requests that failed or took > 1 s"),
    BROKER("kill -9 of the broker", "messages it held, events it held up"),
    POSTGRES("kill -9 in PostgreSQL", "requests that failed or took > 1 s"),
    NETWORK("network cut, stalled, torn", "commits torn; sends torn; requests as above; messages held up"),
    PROVIDER("provider away, slow, failing", "payments that failed or took > 1 s"),
    VIRAL("one viral campaign", "gifts to it"),
    READ("totals read by thousands", "reads that succeeded");

    private final String words;
    private final String counts;

    FaultKind(String words, String counts) {
        this.words = words;
        this.counts = counts;
    }

    String words() {
        return words;
    }

    /** What counts as work that it struck. */
    String counts() {
        return counts;
    }
}
