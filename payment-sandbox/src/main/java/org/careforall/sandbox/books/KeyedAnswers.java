// SPDX-License-Identifier: Apache-2.0
package org.careforall.sandbox.books;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where the answer of each idempotency key lies in the journal. Keys are kept for 24 hours, the least that Stripe
 * promises. Guarded by the books' lock.
 */
final class KeyedAnswers {
    private static final long KEPT_SECONDS = 24 * 3600;

    private record Kept(long created, Journal.Place place) {}

    private final Map<String, Kept> answers = new LinkedHashMap<>();

    void keep(JournalLine.Keyed keyed, Journal.Place place) {
        answers.put(keyed.key(), new Kept(keyed.created(), place));
    }

    Optional<Journal.Place> find(String key, long now) {
        forget(now - KEPT_SECONDS);
        return Optional.ofNullable(answers.get(key)).map(Kept::place);
    }

    private void forget(long before) {
        var oldest = answers.values().iterator();
        while (oldest.hasNext() && oldest.next().created() < before) {
            oldest.remove();
        }
    }
}
