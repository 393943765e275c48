// SPDX-License-Identifier: Apache-2.0
package org.careforall.platform.inbox;

import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.jms.BytesMessage;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import jakarta.jms.TextMessage;
import java.nio.charset.StandardCharsets;

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

    private static final byte[] NOTHING = {};

    @Inject
    private BatchIntake intake;

    /** The consumer of this listener's subscription. */
    protected abstract EventConsumer consumer();

    /**
     * A message that is no text and no bytes, or is empty, is set aside like any other that nobody can read: it would come again
     * without end.
     *
     * @throws RuntimeException when a passing cause stands in the way: the message comes again
     */
    @Override
    public void onMessage(Message message) {
        intake.receive(consumer(), body(message));
    }

    /** No object of a message is ever deserialised here. */
    static byte[] body(Message message) {
        try {
            if (message instanceof BytesMessage bytes) {
                byte[] body = new byte[Math.toIntExact(bytes.getBodyLength())];
                bytes.readBytes(body);
                return body;
            }
            String text = message instanceof TextMessage textual ? textual.getText() : null;
            return text == null ? NOTHING : text.getBytes(StandardCharsets.UTF_8);
        } catch (JMSException e) {
            throw new IllegalStateException("the body of a message could not be read now", e);
        }
    }
}
