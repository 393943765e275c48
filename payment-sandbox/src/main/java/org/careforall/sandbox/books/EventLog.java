// SPDX-License-Identifier: Apache-2.0
package org.careforall.sandbox.books;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** All events in order, and which of them the receiver has confirmed. Guarded by the books' lock. */
final class EventLog {
    private final Shelf<Event> events = new Shelf<>();
    private final BitSet delivered = new BitSet();

    List<Event> add(JournalLine line) {
        List<Event> added = new ArrayList<>();
        for (JournalLine.Note note : line.events()) {
            Event event = new Event(
                    events.all().size(),
                    note.id(),
                    note.type(),
                    note.created(),
                    line.put().get(note.of()),
                    note.request() == null ? Optional.empty() : note.request(),
                    note.idempotencyKey() == null ? Optional.empty() : note.idempotencyKey());
            events.put(event.id(), event);
            added.add(event);
        }
        line.delivered().forEach(sequence -> delivered.set(Math.toIntExact(sequence)));
        return added;
    }

    Shelf<Event> shelf() {
        return events;
    }

    boolean isDelivered(Event event) {
        return delivered.get(Math.toIntExact(event.sequence()));
    }

    List<Event> undelivered() {
        return events.all().stream().filter(event -> !isDelivered(event)).toList();
    }
}
