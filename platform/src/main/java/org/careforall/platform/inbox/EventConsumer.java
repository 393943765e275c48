// SPDX-License-Identifier: Apache-2.0
package org.careforall.platform.inbox;

import java.util.List;

/**
 * What an app does with the events of one subscription. A CDI bean; found by its subscription when something that was set
 * aside is replayed.
 */
public interface EventConsumer {

    /** {@code <clientId>.<subscriptionName>}, such as {@code donation.payment-events}: the queue's name. */
    String subscription();

    /**
     * Takes events that had no effect here before, sorted by subject, then sequence. Runs inside the transaction of the
     * inbox; whatever it throws rolls that back. Must give the same end for any order of delivery (rule 2 of the design).
     */
    void apply(List<ReceivedEvent> events);
}
