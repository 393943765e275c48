// SPDX-License-Identifier: Apache-2.0
package org.careforall.platform.outbox;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Sorts taken rows into messages: one lane each, in order, bounded in number and size. */
final class Lanes {

    /** More events in a message do not make it faster, and a failing batch is split one by one. */
    static final int MAX_EVENTS = 200;

    /** Stays under the size from which Artemis treats a message as a large one (1 MiB as configured). */
    static final int MAX_CHARS = 250_000;

    /** One message to be. */
    record Batch(int lane, List<String> envelopes) {}

    private Lanes() {}

    static List<Batch> batches(List<OutboxRow> rows) {
        SortedMap<Integer, List<String>> open = new TreeMap<>();
        List<Batch> full = new ArrayList<>();
        SortedMap<Integer, Integer> chars = new TreeMap<>();
        for (OutboxRow row : rows) {
            List<String> lane = open.computeIfAbsent(row.lane(), unused -> new ArrayList<>());
            int size = chars.getOrDefault(row.lane(), 0);
            if (!lane.isEmpty()
                    && (lane.size() == MAX_EVENTS || size + row.envelope().length() > MAX_CHARS)) {
                full.add(new Batch(row.lane(), List.copyOf(lane)));
                lane.clear();
                size = 0;
            }
            lane.add(row.envelope());
            chars.put(row.lane(), size + row.envelope().length());
        }
        open.forEach((lane, envelopes) -> full.add(new Batch(lane, List.copyOf(envelopes))));
        return full;
    }
}
