// SPDX-License-Identifier: Apache-2.0
package org.careforall.notification.notice.boundary;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.careforall.platform.paging.Cursor;
import org.careforall.platform.paging.Page;

/** Cursors of lists that are sorted by id. */
public final class IdCursor {

    private IdCursor() {}

    /** @throws org.careforall.platform.problem.ProblemException 400 when it is none of ours */
    public static UUID decode(String cursor) {
        return Cursor.read(cursor, parts -> UUID.fromString(parts.get(0)));
    }

    /** A page of what was found, of which one more than the limit was asked for. */
    public static <T> Page<T> page(List<T> found, int limit, Function<T, UUID> id) {
        boolean more = found.size() > limit;
        List<T> shown = more ? found.subList(0, limit) : found;
        return new Page<>(shown, more ? Cursor.encode(id.apply(shown.get(limit - 1))) : null);
    }
}
