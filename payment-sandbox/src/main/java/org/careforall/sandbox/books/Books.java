// SPDX-License-Identifier: Apache-2.0
package org.careforall.sandbox.books;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What the sandbox knows: sessions, payments, refunds, disputes, events and answers to idempotency keys. One entry at a
 * time; an entry's events go out when it is on disk.
 */
public final class Books implements AutoCloseable {
    private final Clock clock;
    private final DirectoryLock directory;
    private final Journal journal;
    private final BooksJson json = new BooksJson();
    private final Shelves shelves = new Shelves();
    private final EventLog events = new EventLog();
    private final Waiting waiting = new Waiting();
    private final KeyedAnswers answers = new KeyedAnswers();
    private Consumer<Event> listener = event -> {};

    private Books(Path dir, Clock clock) throws IOException {
        this.clock = clock;
        OwnerOnly.folder(dir);
        this.directory = DirectoryLock.take(dir);
        try {
            Path file = dir.resolve("journal.jsonl");
            this.journal = Journal.open(file, JournalReader.replay(file, this::replay));
        } catch (IOException e) {
            directory.close();
            throw e;
        }
    }

    /** @throws IOException when the folder can't be used, another sandbox uses it, or the journal is damaged */
    public static Books open(Path dir, Clock clock) throws IOException {
        return new Books(dir, clock);
    }

    private void replay(Journal.Place place, byte[] bytes) throws IOException {
        apply(json.read(bytes), place);
    }

    private synchronized List<Event> apply(JournalLine line, Journal.Place place) {
        line.put().forEach(shelves::put);
        line.put().forEach(waiting::put);
        line.keyed().ifPresent(keyed -> answers.keep(keyed, place));
        return events.add(line);
    }

    /** Who hears of each event once it is on disk. */
    public void onEvent(Consumer<Event> hears) {
        this.listener = hears;
    }

    /** Does work that changes the books, on nobody's request. */
    public <T> T change(Function<Entry, T> work) {
        return change(Optional.empty(), Optional.empty(), work);
    }

    /**
     * Does work that changes the books, and comes back when it is on disk. Work that throws has changed nothing.
     *
     * @param request id of the API request, for its events
     */
    public <T> T change(Optional<String> request, Optional<String> idempotencyKey, Function<Entry, T> work) {
        T result;
        Journal.Taken taken;
        List<Event> told;
        synchronized (this) {
            Entry entry = new Entry(shelves, now(), request, idempotencyKey);
            result = work.apply(entry);
            if (entry.empty()) {
                return result;
            }
            JournalLine line = entry.line();
            taken = journal.append(json.write(line));
            told = apply(line, taken.place());
        }
        awaitDisk(taken);
        told.forEach(listener);
        return result;
    }

    private static void awaitDisk(Journal.Taken taken) {
        try {
            taken.durable().join();
        } catch (CompletionException e) {
            throw new IllegalStateException("the journal can't be written", e.getCause());
        }
    }

    public synchronized <T extends Entity> Optional<T> find(Class<T> kind, String id) {
        return shelves.of(kind).find(id);
    }

    public synchronized <T extends Entity> Slice<T> slice(
            Class<T> kind, Slice.Cursor cursor, int limit, Predicate<T> wanted) {
        return shelves.of(kind).slice(cursor, limit, wanted);
    }

    public synchronized <T extends Entity> List<T> all(Class<T> kind) {
        return List.copyOf(shelves.of(kind).all());
    }

    /** Ids of sessions that should have expired, and of refunds that should have settled. */
    public synchronized List<String> due() {
        return waiting.dueBy(now());
    }

    public synchronized Optional<Event> event(String id) {
        return events.shelf().find(id);
    }

    public synchronized Slice<Event> events(Slice.Cursor cursor, int limit, Predicate<Event> wanted) {
        return events.shelf().slice(cursor, limit, wanted);
    }

    public synchronized boolean isDelivered(Event event) {
        return events.isDelivered(event);
    }

    public synchronized List<Event> undelivered() {
        return events.undelivered();
    }

    /** Not waited for: after a crash an event may be told again, as Stripe may do at any time. */
    public synchronized void delivered(Event event) {
        JournalLine line = JournalLine.delivered(event.sequence());
        journal.note(json.write(line));
        events.add(line);
    }

    public synchronized Optional<KeyedAnswer> answer(String idempotencyKey) {
        return answers.find(idempotencyKey, now()).map(this::read);
    }

    private KeyedAnswer read(Journal.Place place) {
        try {
            JournalLine.Keyed keyed = json.read(journal.read(place)).keyed().orElseThrow();
            return new KeyedAnswer(keyed.fingerprint(), keyed.status(), keyed.request(), keyed.body());
        } catch (IOException e) {
            throw new UncheckedIOException("a kept answer can't be read", e);
        }
    }

    /** Seconds since 1970, by the sandbox's clock. */
    public long now() {
        return clock.instant().getEpochSecond();
    }

    @Override
    public void close() throws IOException {
        journal.close();
        directory.close();
    }
}
