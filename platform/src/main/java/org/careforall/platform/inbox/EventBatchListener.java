// SPDX-License-Identifier: Apache-2.0
package org.careforall.platform.inbox;

import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.jms.BytesMessage;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import java.nio.charset.StandardCharsets;
import org.careforall.platform.event.UnreadableEventException;

/**
 * What every message-driven bean here is: it runs outside JTA, and its message is acknowledged when {@link #onMessage}
 * returns, after the commit of what it did, and brought back when it throws. What is acknowledged and not heard of by the broker
 * comes again, and the inbox knows it.
 *
 * <p>The attribute stands here, because one on the bean's class does not reach a method that it inherits (Jakarta Enterprise
 * Beans 4.0 core, section 8.3.7.1): with the default the message would be part of a distributed transaction.
 */
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public abstract class EventBatchListener implements MessageListener {

    @Inject
    private BatchIntake intake;

    /** The consumer of this listener's subscription. */
    protected abstract EventConsumer consumer();

    /** @throws RuntimeException when a passing cause stands in the way: the message comes again */
    @Override
    public void onMessage(Message message) {
        intake.receive(consumer(), body(message));
    }

    private static byte[] body(Message message) {
        try {
            if (message instanceof BytesMessage bytes) {
                byte[] body = new byte[Math.toIntExact(bytes.getBodyLength())];
                bytes.readBytes(body);
                return body;
            }
            return message.getBody(String.class).getBytes(StandardCharsets.UTF_8);
        } catch (JMSException e) {
            throw new UnreadableEventException("a message without a readable body", e);
        }
    }
}
