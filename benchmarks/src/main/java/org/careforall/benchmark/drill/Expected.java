// SPDX-License-Identifier: Apache-2.0
package org.careforall.benchmark.drill;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What the driver and the provider know.
 *
 * @param gifts all that were tried
 * @param provider by donation: what the provider's own books have
 * @param poison how many unreadable events were planted among donation-app's
 */
record Expected(List<Gift> gifts, Map<UUID, Taken> provider, long poison) {

    /**
     * What was moved for each donation: by the provider's books, or by those of the driver's events that were kept, for
     * an unknown one may have come through or not.
     */
    Map<UUID, Taken> taken(Set<String> kept) {
        Map<UUID, Taken> taken = new HashMap<>();
        for (Gift gift : gifts) {
            gift.donation().ifPresent(id -> taken.put(id, gift.hosted() ? hosted(id) : told(gift, kept)));
        }
        return taken;
    }

    /** Those of which the provider's last word is that it holds the money. Pages of ours are captured at once. */
    Set<UUID> authorized(Set<String> kept) {
        return gifts.stream()
                .filter(gift -> !gift.hosted() && gift.donation().isPresent())
                .filter(gift -> told(gift, kept).captured() == 0
                        && gift.webhooks().stream().anyMatch(event -> event.authorizes() && kept.contains(event.id())))
                .map(gift -> gift.donation().get())
                .collect(Collectors.toSet());
    }

    private Taken hosted(UUID donation) {
        return provider.getOrDefault(donation, Taken.NOTHING);
    }

    /** A charge that does not name its donation counts when another word on its intent does. */
    private static Taken told(Gift gift, Set<String> kept) {
        List<Webhook> events = gift.webhooks().stream()
                .filter(event -> kept.contains(event.id()))
                .toList();
        if (events.stream().noneMatch(event -> event.named() && kept.contains(event.id()))) {
            return Taken.NOTHING;
        }
        boolean captured = events.stream().anyMatch(Webhook::captures);
        long refunded = events.stream().mapToLong(Webhook::refunded).max().orElse(0);
        return new Taken(captured ? gift.total() : 0, refunded);
    }
}
