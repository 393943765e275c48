// SPDX-License-Identifier: Apache-2.0
package org.careforall.sandbox.books;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What time will change: open sessions, and refunds that the bank has not spoken on. Guarded by the books' lock. */
final class Waiting {
    private final Map<String, Long> due = new LinkedHashMap<>();

    void put(Entity entity) {
        Optional<Long> at = Optional.empty();
        if (entity instanceof Session session && session.open()) {
            at = Optional.of(session.expiresAt());
        } else if (entity instanceof Refund refund) {
            at = refund.settlesAt();
        }
        at.ifPresentOrElse(when -> due.put(entity.id(), when), () -> due.remove(entity.id()));
    }

    List<String> dueBy(long now) {
        return due.entrySet().stream()
                .filter(entry -> entry.getValue() <= now)
                .map(Map.Entry::getKey)
                .toList();
    }
}
