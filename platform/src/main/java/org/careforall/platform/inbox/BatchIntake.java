// SPDX-License-Identifier: Apache-2.0
package org.careforall.platform.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.careforall.platform.event.EventCodec;
import org.careforall.platform.event.EventEnvelope;
import org.careforall.platform.event.UnreadableEventException;
import org.careforall.platform.setaside.SetAside;
import org.careforall.platform.setaside.SetAsideEvent;

/**
 * Takes in a batch of events: one transaction for all of them; when that fails, halves of it, down to the single event
 * that fails alone, which is set aside with its cause while its neighbours go on (rule 8 of the design).
 */
@ApplicationScoped
public class BatchIntake {

    private static final Logger LOG = Logger.getLogger(BatchIntake.class.getName());

    private EventCodec codec;
    private InboxTransaction transaction;
    private SetAside setAside;

    /** For CDI's proxies. */
    protected BatchIntake() {}

    /** Made by CDI. */
    @Inject
    public BatchIntake(EventCodec codec, InboxTransaction transaction, SetAside setAside) {
        this.codec = codec;
        this.transaction = transaction;
        this.setAside = setAside;
    }

    /**
     * Returns when every event of the batch that concerns the consumer took effect, here or before, or is set aside.
     *
     * @throws RuntimeException for a passing cause: nothing of what was not committed counts, the batch must come again
     */
    public void receive(EventConsumer consumer, byte[] batch) {
        List<EventEnvelope> envelopes;
        try {
            envelopes = codec.readBatch(batch);
        } catch (UnreadableEventException e) {
            setAside.add(SetAsideEvent.ofMessage(
                    consumer.subscription(), new String(batch, StandardCharsets.UTF_8), SetAsideEvent.describe(e)));
            LOG.log(Level.SEVERE, consumer.subscription() + ": an unreadable message was set aside", e);
            return;
        }
        List<ReceivedEvent> events = concerning(consumer, envelopes);
        Map<UUID, EventEnvelope> origins = envelopes.stream()
                .collect(Collectors.toMap(EventEnvelope::id, Function.identity(), (one, same) -> one));
        Halving.apply(
                events,
                part -> transaction.apply(consumer, part),
                (event, cause) -> setAside(consumer, origins.get(event.id()), cause));
    }

    private List<ReceivedEvent> concerning(EventConsumer consumer, List<EventEnvelope> envelopes) {
        List<ReceivedEvent> events = new ArrayList<>(envelopes.size());
        for (EventEnvelope envelope : envelopes) {
            try {
                ReceivedEvent event = ReceivedEvent.of(envelope, codec);
                if (consumer.concerns(event.data())) {
                    events.add(event);
                }
            } catch (UnreadableEventException e) {
                setAside(consumer, envelope, e);
            }
        }
        events.sort(ReceivedEvent.IN_ORDER);
        return events;
    }

    private void setAside(EventConsumer consumer, EventEnvelope envelope, RuntimeException cause) {
        setAside.add(SetAsideEvent.of(
                consumer.subscription(), envelope, codec.write(envelope), SetAsideEvent.describe(cause)));
        LOG.log(Level.SEVERE, consumer.subscription() + ": event " + envelope.id() + " was set aside", cause);
    }
}
