// SPDX-License-Identifier: Apache-2.0
package org.careforall.campaign.paging;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.careforall.platform.paging.Cursor;
import org.careforall.platform.paging.Page;
import org.careforall.platform.paging.PageRequest;
import org.careforall.platform.problem.ProblemException;
import org.careforall.platform.problem.Problems;

/** Pages of rows that were read one more than asked for, so that the last page is known. */
public final class Pages {

    private Pages() {}

    /**
     * A page of what was found.
     *
     * @param found up to one more than the limit
     * @param key what the next page comes after
     */
    public static <T> Page<T> of(List<T> found, PageRequest request, Function<T, Object> key) {
        return of(found, request, last -> new Object[] {key.apply(last)}, row -> row);
    }

    /** The same for keys of several parts, and rows that are shown as something else. */
    public static <T, R> Page<R> of(
            List<T> found, PageRequest request, Function<T, Object[]> keyParts, Function<T, R> view) {
        List<R> items = found.stream().limit(request.limit()).map(view).toList();
        boolean more = found.size() > request.limit();
        return new Page<>(items, more ? Cursor.encode(keyParts.apply(found.get(request.limit() - 1))) : null);
    }

    /** @throws ProblemException 400 when the cursor is none of this list's */
    public static Optional<Long> longAfter(PageRequest request) {
        return parts(request, 1).map(parts -> {
            try {
                return Long.valueOf(parts.get(0));
            } catch (NumberFormatException e) {
                throw foreign();
            }
        });
    }

    /** @throws ProblemException 400 when the cursor is none of this list's */
    public static Optional<UUID> idAfter(PageRequest request) {
        return parts(request, 1).map(parts -> id(parts.get(0)));
    }

    /** An id within a cursor. */
    public static UUID id(String part) {
        try {
            return UUID.fromString(part);
        } catch (IllegalArgumentException e) {
            throw foreign();
        }
    }

    /** The cursor's parts, if there is one; 400 when they are not so many. */
    public static Optional<List<String>> parts(PageRequest request, int number) {
        return request.after().map(Cursor::decode).map(parts -> {
            if (parts.size() != number) {
                throw foreign();
            }
            return parts;
        });
    }

    /** The problem of a cursor from somewhere else. */
    public static ProblemException foreign() {
        return Problems.badRequest("invalid-cursor", "The cursor in ?after= belongs to another list.");
    }
}
