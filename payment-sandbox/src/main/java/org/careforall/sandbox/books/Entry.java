// SPDX-License-Identifier: Apache-2.0
package org.careforall.sandbox.books;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Changes that are made together or not at all. Reads see what was put before. Nothing takes effect until the books
 * write the entry.
 */
public final class Entry {
    private final Shelves shelves;
    private final long now;
    private final Optional<String> request;
    private final Optional<String> idempotencyKey;
    private final List<Entity> put = new ArrayList<>();
    private final Map<String, Entity> latest = new LinkedHashMap<>();
    private final List<JournalLine.Note> events = new ArrayList<>();
    private Optional<JournalLine.Keyed> keyed = Optional.empty();

    Entry(Shelves shelves, long now, Optional<String> request, Optional<String> idempotencyKey) {
        this.shelves = shelves;
        this.now = now;
        this.request = request;
        this.idempotencyKey = idempotencyKey;
    }

    /** Seconds since 1970. */
    public long now() {
        return now;
    }

    public <T extends Entity> T put(T version) {
        put.add(version);
        latest.put(version.id(), version);
        return version;
    }

    /** Tells of a version that was put. */
    public void tell(String type, Entity subject) {
        int of = put.lastIndexOf(subject);
        if (of < 0) {
            throw new IllegalStateException(type + " tells of what was not put");
        }
        events.add(new JournalLine.Note(Ids.next("evt"), type, now, of, request, idempotencyKey));
    }

    /** The answer that this request's idempotency key brings from now on. */
    public void remember(String fingerprint, int status, String body) {
        keyed = idempotencyKey.map(
                key -> new JournalLine.Keyed(key, fingerprint, status, request.orElse(""), body, now));
    }

    public <T extends Entity> Optional<T> find(Class<T> kind, String id) {
        Entity own = latest.get(id);
        return own != null
                ? Optional.of(own).filter(kind::isInstance).map(kind::cast)
                : shelves.of(kind).find(id);
    }

    /** What another thing here refers to by id, so that it must be there. */
    public <T extends Entity> T get(Class<T> kind, String id) {
        return find(kind, id).orElseThrow(() -> new IllegalStateException("the books miss " + id));
    }

    JournalLine line() {
        return new JournalLine(put, events, keyed, List.of());
    }

    boolean empty() {
        return put.isEmpty() && keyed.isEmpty();
    }
}
