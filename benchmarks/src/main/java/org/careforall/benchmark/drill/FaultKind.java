// SPDX-License-Identifier: Apache-2.0
package org.careforall.benchmark.drill;

import java.util.List;
import java.util.stream.Stream;

/** What happened in the bad night, and what else may. */
enum FaultKind {
    REPEATED("webhooks 1 to 5 times"),
    DISORDERED("captures first, refunds before"),
    LIBERTY("kill -9 of Liberty"),
    BROKER("kill -9 of the broker"),
    POSTGRES("kill -9 in PostgreSQL"),
    NETWORK("network cut, stalled, torn"),
    PROVIDER("provider away, slow, failing"),
    VIRAL("one viral campaign"),
    READ("totals read by thousands");

    private final String words;

    FaultKind(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    /** The ways in which it is played; one at least. */
    List<Variant> variants() {
        return Stream.of(Variant.values())
                .filter(variant -> variant.kind() == this)
                .toList();
    }
}
