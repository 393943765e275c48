// SPDX-License-Identifier: Apache-2.0
package org.careforall.sandbox.books;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Things of one kind by id, in the order in which they were first put. Guarded by the books' lock. */
final class Shelf<T> {
    private final Map<String, Integer> places = new HashMap<>();
    private final List<T> things = new ArrayList<>();

    void put(String id, T thing) {
        Integer place = places.putIfAbsent(id, things.size());
        if (place == null) {
            things.add(thing);
        } else {
            things.set(place, thing);
        }
    }

    Optional<T> find(String id) {
        return Optional.ofNullable(places.get(id)).map(things::get);
    }

    List<T> all() {
        return things;
    }

    /** Newest first: {@code cursor} is left out and must be known. */
    Slice<T> slice(Slice.Cursor cursor, int limit, Predicate<T> wanted) {
        boolean towardsNewer = cursor.direction() == Slice.Direction.NEWER;
        int step = towardsNewer ? 1 : -1;
        int from = cursor.id().map(id -> places.get(id) + step).orElse(things.size() - 1);
        List<T> found = new ArrayList<>();
        boolean more = false;
        for (int i = from; i >= 0 && i < things.size() && !more; i += step) {
            if (wanted.test(things.get(i))) {
                if (found.size() == limit) {
                    more = true;
                } else {
                    found.add(towardsNewer ? 0 : found.size(), things.get(i));
                }
            }
        }
        return new Slice<>(found, more);
    }
}
