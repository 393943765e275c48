// SPDX-License-Identifier: Apache-2.0
package org.careforall.sandbox.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.LongPredicate;
import java.util.function.Predicate;
import org.careforall.sandbox.books.Books;
import org.careforall.sandbox.books.Event;
import org.careforall.sandbox.books.Slice;
import org.careforall.sandbox.knobs.KnobBoard;
import org.careforall.sandbox.shapes.EventShape;

/** {@code /v1/events}: what happened in the last 30 days. */
final class EventsApi {
    private static final long KEPT = Duration.ofDays(30).toSeconds();

    private final Books books;
    private final EventShape shape;
    private final KnobBoard board;

    EventsApi(Books books, EventShape shape, KnobBoard board) {
        this.books = books;
        this.shape = shape;
        this.board = board;
    }

    Outcome retrieve(Call call) {
        call.params().done();
        return Outcome.ok(render(event(call.id(), call.entry().now(), "id")));
    }

    Outcome list(Call call) {
        Params params = call.params();
        long now = call.entry().now();
        Predicate<Event> wanted = types(params).and(delivered(params));
        Slice.Cursor cursor = Lists.cursor(params);
        int limit = Lists.limit(params);
        LongPredicate created = Lists.created(params);
        params.done();
        cursor.id().ifPresent(id -> event(id, now, Lists.cursorParam(cursor)));
        Slice<Event> slice = books.events(
                cursor,
                limit,
                event -> event.created() > now - KEPT && created.test(event.created()) && wanted.test(event));
        return Outcome.ok(
                Lists.of("/v1/events", slice.items().stream().map(this::render).toList(), slice.hasMore()));
    }

    private static Predicate<Event> types(Params params) {
        Optional<String> type = params.text("type");
        List<String> types = params.texts("types");
        if (type.isPresent() && !types.isEmpty()) {
            throw ApiError.malformed("You may only specify one of these parameters: type, types.");
        }
        return event -> type.map(wanted -> matches(wanted, event)).orElse(true)
                && (types.isEmpty() || types.contains(event.type()));
    }

    /** {@code charge.*} stands for all that begin so. */
    private static boolean matches(String wanted, Event event) {
        return wanted.endsWith("*")
                ? event.type().startsWith(wanted.substring(0, wanted.length() - 1))
                : event.type().equals(wanted);
    }

    private Predicate<Event> delivered(Params params) {
        Optional<Boolean> success = params.flag("delivery_success");
        return event ->
                success.map(wanted -> wanted == books.isDelivered(event)).orElse(true);
    }

    private Event event(String id, long now, String param) {
        return books.event(id)
                .filter(event -> event.created() > now - KEPT)
                .orElseThrow(() -> ApiError.noSuch("event", id, param));
    }

    private ObjectNode render(Event event) {
        return shape.of(event, board.knobs().apiVersion(), books.isDelivered(event) ? 0 : 1);
    }
}
