// SPDX-License-Identifier: Apache-2.0
package org.careforall.platform.setaside;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.careforall.platform.event.EventCodec;
import org.careforall.platform.event.EventEnvelope;
import org.careforall.platform.inbox.EventConsumer;
import org.careforall.platform.inbox.Inbox;
import org.careforall.platform.inbox.ReceivedEvent;
import org.careforall.platform.problem.Problems;

/** The effect of a replayed event and the note that it was replayed, in one transaction. */
@ApplicationScoped
public class ReplayTransaction {

    private SetAside setAside;
    private EventCodec codec;
    private Inbox inbox;
    private Instance<EventConsumer> consumers;

    /** For CDI's proxies. */
    protected ReplayTransaction() {}

    /** Made by CDI. */
    @Inject
    public ReplayTransaction(SetAside setAside, EventCodec codec, Inbox inbox, @Any Instance<EventConsumer> consumers) {
        this.setAside = setAside;
        this.codec = codec;
        this.inbox = inbox;
        this.consumers = consumers;
    }

    /** Locks the entry, lets its consumer take it, notes it. */
    @Transactional(value = Transactional.TxType.REQUIRES_NEW, rollbackOn = Exception.class)
    public SetAsideEvent replay(UUID id) {
        SetAsideEvent entry = setAside.lock(id).orElseThrow(() -> Problems.notFound("set-aside event"));
        if (entry.replayedAt() != null) {
            throw Problems.conflict("already-replayed", "This event was replayed at " + entry.replayedAt() + ".");
        }
        consumerOf(entry.subscription()).apply(events(entry));
        setAside.replayed(id);
        return setAside.lock(id).orElseThrow();
    }

    private EventConsumer consumerOf(String subscription) {
        return consumers.stream()
                .filter(consumer -> consumer.subscription().equals(subscription))
                .findFirst()
                .orElseThrow(() -> Problems.conflict("no-consumer", "Nothing here consumes " + subscription + "."));
    }

    /** Its event, claimed when it was set aside; or, of a message that could not be read then, those not yet seen. */
    private List<ReceivedEvent> events(SetAsideEvent entry) {
        byte[] payload = entry.payload().getBytes(StandardCharsets.UTF_8);
        if (entry.eventId() != null) {
            return List.of(ReceivedEvent.of(codec.read(payload), codec));
        }
        List<EventEnvelope> batch = codec.readBatch(payload);
        var unseen = inbox.claim(
                entry.subscription(), batch.stream().map(EventEnvelope::id).toList());
        return batch.stream()
                .filter(envelope -> unseen.remove(envelope.id()))
                .map(envelope -> ReceivedEvent.of(envelope, codec))
                .sorted(ReceivedEvent.IN_ORDER)
                .toList();
    }
}
