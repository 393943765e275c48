// SPDX-License-Identifier: Apache-2.0
package org.careforall.sandbox.api;

import java.util.function.LongPredicate;
import java.util.function.Predicate;
import org.careforall.sandbox.books.Books;
import org.careforall.sandbox.books.Entity;
import org.careforall.sandbox.books.Slice;
import org.careforall.sandbox.shapes.Shapes;

/** Lists things of one kind, newest first. */
final class EntityLists {
    private final Books books;
    private final Shapes shapes;

    EntityLists(Books books, Shapes shapes) {
        this.books = books;
        this.shapes = shapes;
    }

    /** @param wanted what the call's own parameters ask for; they must have been read before */
    <T extends Entity> Outcome list(Call call, Class<T> kind, String url, Predicate<T> wanted) {
        Slice.Cursor cursor = Lists.cursor(call.params());
        int limit = Lists.limit(call.params());
        LongPredicate created = Lists.created(call.params());
        call.params().done();
        cursor.id().ifPresent(id -> {
            if (call.entry().find(kind, id).isEmpty()) {
                throw ApiError.noSuch("object", id, Lists.cursorParam(cursor));
            }
        });
        Slice<T> slice = books.slice(kind, cursor, limit, item -> created.test(item.created()) && wanted.test(item));
        return Outcome.ok(Lists.of(url, slice.items().stream().map(shapes::of).toList(), slice.hasMore()));
    }
}
