// SPDX-License-Identifier: Apache-2.0
package org.careforall.benchmark.fuzz;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** What is made wrong, or odd, about a request. */
enum Twist {
    NO_TOKEN,
    ODD_TOKEN,
    OTHER_PERSON,
    ODD_PATH,
    UNKNOWN_ID,
    WRONG_STATE,
    ODD_QUERY,
    ODD_HEADER,
    ACCEPT,
    FIELD,
    MISSING,
    EXTRA,
    WHOLE,
    TEXT,
    MEDIA_TYPE,
    ENCODING,
    LARGE,
    UNASKED;

    /** One that the operation can be given; {@code states} says whether a wrong state is known for it. */
    static Twist draw(Operation operation, boolean states, Random random) {
        List<Twist> possible = possible(operation, states);
        if (operation.body().isPresent()) {
            // a MiB each
            possible.add(random.nextInt(4) == 0 ? LARGE : FIELD);
        }
        return Maker.pick(possible, random);
    }

    /** By weight; LARGE is left out. */
    private static List<Twist> possible(Operation operation, boolean states) {
        List<Twist> possible = new ArrayList<>(List.of(ODD_TOKEN, ODD_HEADER, ODD_QUERY, ACCEPT));
        if (operation.secured()) {
            possible.addAll(List.of(NO_TOKEN, OTHER_PERSON));
        }
        if (!operation.in("path").isEmpty()) {
            possible.addAll(List.of(ODD_PATH, ODD_PATH, UNKNOWN_ID));
        }
        if (!operation.in("query").isEmpty()) {
            possible.addAll(List.of(ODD_QUERY, ODD_QUERY, ODD_QUERY, ODD_QUERY));
        }
        if (states) {
            possible.add(WRONG_STATE);
        }
        if (operation.body().isPresent()) {
            possible.addAll(List.of(FIELD, FIELD, FIELD, FIELD, FIELD, FIELD, FIELD, MISSING, MISSING, EXTRA));
            possible.addAll(List.of(WHOLE, TEXT, TEXT, TEXT, MEDIA_TYPE, ENCODING));
        } else {
            possible.add(UNASKED);
        }
        return possible;
    }

    /** All that the operation can be given. */
    static Set<Twist> all(Operation operation, boolean states) {
        Set<Twist> all = EnumSet.copyOf(possible(operation, states));
        if (operation.body().isPresent()) {
            all.add(LARGE);
        }
        return all;
    }
}
