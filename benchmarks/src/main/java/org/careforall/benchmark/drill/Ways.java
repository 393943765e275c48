// SPDX-License-Identifier: Apache-2.0
package org.careforall.benchmark.drill;

import java.util.SplittableRandom;

/**
 * Deals the ways in which a fault is played, in turn and over all rounds.
 *
 * @param killed which process of PostgreSQL's is killed
 * @param database what becomes of the cable to PostgreSQL
 * @param broker what becomes of the cable to the broker
 */
record Ways(Deck<Variant> killed, Deck<Variant> database, Deck<Variant> broker) {

    static Ways of(SplittableRandom random) {
        return new Ways(
                new Deck<>(Variant.KILLED, random.split()),
                new Deck<>(Variant.DATABASE_CABLE, random.split()),
                new Deck<>(Variant.BROKER_CABLE, random.split()));
    }
}
