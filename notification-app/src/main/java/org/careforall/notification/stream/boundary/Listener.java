// SPDX-License-Identifier: Apache-2.0
package org.careforall.notification.stream.boundary;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.careforall.notification.notice.entity.Reader;

/** Somebody who listens: one open response. Used by one thread at a time, see {@link #claim}. */
final class Listener {

    private static final int REMEMBERED = 1_000;
    private static final Duration SILENCE = Duration.ofSeconds(15);

    private final Reader reader;
    private final Sse sse;
    private final SseEventSink sink;
    private final Instant until;
    private final AtomicBoolean busy = new AtomicBoolean();
    private final Map<UUID, Boolean> sent = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    };
    /** Long ago, so that the first word is said at once and opens the response. */
    private Instant lastWord = Instant.EPOCH;

    Listener(Reader reader, Sse sse, SseEventSink sink, Instant until) {
        this.reader = reader;
        this.sse = sse;
        this.sink = sink;
        this.until = until;
    }

    Reader reader() {
        return reader;
    }

    /** Whether this thread may speak now; false while another still does, since the other end is slow. */
    boolean claim() {
        return busy.compareAndSet(false, true);
    }

    void release() {
        busy.set(false);
    }

    boolean isOver(Instant now) {
        return sink.isClosed() || !now.isBefore(until);
    }

    /** A notification, once. */
    void tell(UUID id, String json, Instant now) {
        if (sent.put(id, Boolean.TRUE) == null) {
            say(sse.newEventBuilder()
                    .id(id.toString())
                    .name("notification")
                    .mediaType(MediaType.TEXT_PLAIN_TYPE)
                    .data(String.class, json)
                    .build());
            lastWord = now;
        }
    }

    /** A comment, when nothing was said for a while: so that proxies keep the connection, and a dead one is noticed. */
    void keepAlive(Instant now) {
        if (Duration.between(lastWord, now).compareTo(SILENCE) >= 0) {
            say(sse.newEventBuilder().comment("still here").build());
            lastWord = now;
        }
    }

    void close() {
        sink.close();
    }

    /** Waits until it is written; an end that is gone closes the listener. */
    private void say(OutboundSseEvent event) {
        sink.send(event)
                .exceptionally(gone -> {
                    sink.close();
                    return null;
                })
                .toCompletableFuture()
                .join();
    }
}
