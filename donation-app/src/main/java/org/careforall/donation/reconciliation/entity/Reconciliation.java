// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.reconciliation.entity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A comparison of all sources, as far as it came.
 *
 * @param endedAt null while it runs
 * @param failure why it could not be done; null otherwise
 * @param campaigns how many were compared
 */
public record Reconciliation(
        UUID id,
        Instant startedAt,
        Instant endedAt,
        State state,
        String failure,
        int campaigns,
        List<Difference> differences) {

    /** How far it is. */
    public enum State {
        /** It is under way. */
        RUNNING,
        /** Everything was compared. */
        DONE,
        /** A source did not answer. */
        FAILED
    }
}
