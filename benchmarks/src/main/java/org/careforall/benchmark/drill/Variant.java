// SPDX-License-Identifier: Apache-2.0
package org.careforall.benchmark.drill;

import java.util.List;

/** One way in which a kind of fault is played: each is counted for itself, so that none hides behind another. */
enum Variant {
    REPEATED(FaultKind.REPEATED, "", "webhooks taken again"),
    DISORDERED(FaultKind.DISORDERED, "", "gifts told in disorder"),
    LIBERTY(FaultKind.LIBERTY, "", Words.FELT),
    BROKER(FaultKind.BROKER, "", "messages it held, events it held up"),
    POSTMASTER(FaultKind.POSTGRES, "the postmaster", Words.FELT),
    DONATION_BACKEND(FaultKind.POSTGRES, "a backend of donation-app", Words.FELT),
    PAYMENT_BACKEND(FaultKind.POSTGRES, "a backend of payment-app", Words.FELT),
    POSTGRES_TORN(FaultKind.NETWORK, "PostgreSQL torn after commits", Words.TORN),
    POSTGRES_RESET(FaultKind.NETWORK, "PostgreSQL reset", Words.FELT),
    POSTGRES_CUT(FaultKind.NETWORK, "PostgreSQL cut", Words.FELT),
    POSTGRES_STALLED(FaultKind.NETWORK, "PostgreSQL stalled", Words.FELT),
    BROKER_TORN(FaultKind.NETWORK, "the broker torn after commits", Words.TORN),
    BROKER_RESET(FaultKind.NETWORK, "the broker reset", "connections with unfinished sends"),
    BROKER_CUT(FaultKind.NETWORK, "the broker cut", Words.HELD),
    BROKER_STALLED(FaultKind.NETWORK, "the broker stalled", Words.HELD),
    AWAY(FaultKind.PROVIDER, "away", Words.UNPAID),
    FAILING(FaultKind.PROVIDER, "failing", Words.UNPAID),
    SLOW(FaultKind.PROVIDER, "slow", Words.UNPAID),
    VIRAL(FaultKind.VIRAL, "", "gifts to it"),
    READ(FaultKind.READ, "", "reads that succeeded");

    static final List<Variant> KILLED = List.of(POSTMASTER, DONATION_BACKEND, PAYMENT_BACKEND);
    static final List<Variant> DATABASE_CABLE = List.of(POSTGRES_RESET, POSTGRES_CUT, POSTGRES_STALLED);
    static final List<Variant> BROKER_CABLE = List.of(BROKER_RESET, BROKER_CUT, BROKER_STALLED);

    private final FaultKind kind;
    private final String words;
    private final String counts;

    Variant(FaultKind kind, String words, String counts) {
        this.kind = kind;
        this.words = words;
        this.counts = counts;
    }

    FaultKind kind() {
        return kind;
    }

    /** Which of its kind's; nothing when there is only one. */
    String words() {
        return words;
    }

    /** What counts as work that it struck. */
    String counts() {
        return counts;
    }

    private static final class Words {
        private static final String FELT = "requests that failed or took > 1 s";
        private static final String TORN = "commits torn";
        private static final String HELD = "messages held up";
        private static final String UNPAID = "payments that failed or took > 1 s";
    }
}
