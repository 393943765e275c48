// SPDX-License-Identifier: Apache-2.0
package org.careforall.sandbox.books;

import java.util.List;
import java.util.Optional;

/** Part of a list, newest first, and whether there is more beyond it. */
public record Slice<T>(List<T> items, boolean hasMore) {

    /** Which side of the cursor is asked for. */
    public enum Direction {
        OLDER,
        NEWER
    }

    /** Where a part begins: beside the thing with this id, or at the newest. */
    public record Cursor(Optional<String> id, Direction direction) {}
}
