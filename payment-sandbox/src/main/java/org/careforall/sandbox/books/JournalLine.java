// SPDX-License-Identifier: Apache-2.0
package org.careforall.sandbox.books;

import java.util.List;
import java.util.Optional;

/**
 * One line of the journal: what changed together.
 *
 * @param put versions, in the order in which they came to be
 * @param events what was told; each points into {@code put}
 * @param keyed the answer that an idempotency key brings from now on
 * @param delivered sequences of events that the receiver has confirmed
 */
record JournalLine(List<Entity> put, List<Note> events, Optional<Keyed> keyed, List<Long> delivered) {

    /** An event in the journal: {@code of} is the index of its subject in the line. */
    record Note(
            String id, String type, long created, int of, Optional<String> request, Optional<String> idempotencyKey) {}

    /** An answer in the journal; {@code fingerprint} is of the request that it belongs to. */
    record Keyed(String key, String fingerprint, int status, String request, String body, long created) {}

    JournalLine {
        put = put == null ? List.of() : put;
        events = events == null ? List.of() : events;
        delivered = delivered == null ? List.of() : delivered;
        keyed = keyed == null ? Optional.empty() : keyed;
    }

    static JournalLine delivered(long sequence) {
        return new JournalLine(List.of(), List.of(), Optional.empty(), List.of(sequence));
    }
}
