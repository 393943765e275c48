// SPDX-License-Identifier: Apache-2.0
package org.careforall.platform.outbox;

import jakarta.jms.BytesMessage;
import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import jakarta.jms.Topic;
import java.util.List;
import org.careforall.platform.event.EventCodec;

/** A session to the app's own topic in a local JMS transaction of its own, outside any other transaction. */
final class TopicSession implements AutoCloseable {

    private final Connection connection;
    private final Session session;
    private final MessageProducer producer;

    /** Opens one; making the producer asks the broker for the address, so it is there when this returns. */
    TopicSession(ConnectionFactory factory, Topic topic) throws JMSException {
        connection = factory.createConnection();
        try {
            session = connection.createSession(true, Session.SESSION_TRANSACTED);
            producer = session.createProducer(topic);
        } catch (JMSException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    /** Sends all batches, or none. */
    void send(List<Lanes.Batch> batches) throws JMSException {
        for (Lanes.Batch batch : batches) {
            BytesMessage message = session.createBytesMessage();
            message.writeBytes(EventCodec.batch(batch.envelopes()));
            message.setStringProperty("JMSXGroupID", "lane-" + batch.lane());
            message.setStringProperty("contentType", "application/cloudevents-batch+json");
            producer.send(message);
        }
        session.commit();
    }

    /** The pooled session does not roll back by itself, so that its next user would commit what is open here. */
    @Override
    public void close() throws JMSException {
        try {
            session.rollback();
        } finally {
            connection.close();
        }
    }
}
