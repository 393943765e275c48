// SPDX-License-Identifier: Apache-2.0
package org.careforall.platform.inbox;

import java.util.List;
import org.careforall.events.DomainEvent;

/**
 * What an app does with the events of one subscription. A CDI bean; found by its subscription when something that was set
 * aside is replayed.
 */
public interface EventConsumer {

    /** {@code <clientId>.<subscriptionName>}, such as {@code donation.payment-events}: the queue's name. */
    String subscription();

    /**
     * Whether an event can have an effect here. What can have none, whatever came before or comes after, is passed over and not
     * written down in the inbox: most events of a busy topic concern one of its consumers only.
     */
    default boolean concerns(DomainEvent event) {
        return true;
    }

    /**
     * Takes events that had no effect here before, sorted by subject, then sequence. Runs inside the transaction of the
     * inbox; whatever it throws rolls that back. Must give the same end for any order of delivery (rule 2 of the design).
     */
    void apply(List<ReceivedEvent> events);
}
