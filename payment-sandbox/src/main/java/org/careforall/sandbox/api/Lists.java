// SPDX-License-Identifier: Apache-2.0
package org.careforall.sandbox.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.function.LongPredicate;
import org.careforall.sandbox.books.Slice;

/** The parameters that all lists share, and their form. */
final class Lists {
    private static final int LIMIT = 10;
    private static final int MOST = 100;

    private Lists() {}

    static int limit(Params params) {
        long limit = params.integerFrom("limit", 1).orElse((long) LIMIT);
        if (limit > MOST) {
            throw ApiError.invalid(
                    "limit", "This value must be less than or equal to " + MOST + " (it is " + limit + ").");
        }
        return (int) limit;
    }

    static Slice.Cursor cursor(Params params) {
        Optional<String> older = params.text("starting_after");
        Optional<String> newer = params.text("ending_before");
        if (older.isPresent() && newer.isPresent()) {
            throw ApiError.malformed("You can only supply one of starting_after and ending_before.");
        }
        return newer.isPresent()
                ? new Slice.Cursor(newer, Slice.Direction.NEWER)
                : new Slice.Cursor(older, Slice.Direction.OLDER);
    }

    static String cursorParam(Slice.Cursor cursor) {
        return cursor.direction() == Slice.Direction.NEWER ? "ending_before" : "starting_after";
    }

    /** {@code created=1} or {@code created[gte]=1}, with gt, gte, lt and lte. */
    static LongPredicate created(Params params) {
        if (params.isText("created")) {
            long exactly = params.requiredIntegerFrom("created", 0);
            return created -> created == exactly;
        }
        return params.group("created")
                .map(range -> bound(range, "gt", false, true)
                        .and(bound(range, "gte", true, true))
                        .and(bound(range, "lt", false, false))
                        .and(bound(range, "lte", true, false)))
                .orElse(created -> true);
    }

    private static LongPredicate bound(Params range, String name, boolean inclusive, boolean lower) {
        return range.integer(name)
                .map(limit -> (LongPredicate) created -> {
                    int order = lower ? Long.compare(created, limit) : Long.compare(limit, created);
                    return order > 0 || inclusive && order == 0;
                })
                .orElse(created -> true);
    }

    static ObjectNode of(String url, List<ObjectNode> items, boolean hasMore) {
        ObjectNode list = JsonNodeFactory.instance.objectNode().put("object", "list");
        ArrayNode data = list.putArray("data");
        items.forEach(data::add);
        return list.put("has_more", hasMore).put("url", url);
    }
}
