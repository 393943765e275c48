// SPDX-License-Identifier: Apache-2.0
package org.careforall.user.database;

import java.util.ArrayList;
import java.util.List;
import org.careforall.events.DomainEvent;
import org.careforall.platform.outbox.Outbox;

/** An outbox that keeps what it is given: the real one needs a container's transaction. */
public final class ToldEvents extends Outbox {

    private final List<DomainEvent> events = new ArrayList<>();

    @Override
    public void append(DomainEvent event) {
        events.add(event);
    }

    @Override
    public void append(List<? extends DomainEvent> more) {
        events.addAll(more);
    }

    /** In their order. */
    public List<DomainEvent> events() {
        return events;
    }
}
