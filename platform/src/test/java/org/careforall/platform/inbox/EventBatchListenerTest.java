// SPDX-License-Identifier: Apache-2.0
package org.careforall.platform.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.jms.BytesMessage;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.careforall.platform.event.EventCodec;
import org.careforall.platform.event.UnreadableEventException;
import org.careforall.standalone.EmbeddedBroker;
import org.junit.jupiter.api.Test;

/** Whatever kind of message arrives, it is read or can be set aside; none makes the listener fail, which would bring it back. */
class EventBatchListenerTest {

    private final EventCodec codec = new EventCodec();

    @Test
    void everyKindOfMessageHasABodyAndWhatIsNoBatchIsUnreadable() throws Exception {
        try (EmbeddedBroker broker = EmbeddedBroker.forTests();
                var factory = new ActiveMQConnectionFactory(broker.url());
                JMSContext context = factory.createContext(broker.user(), broker.password())) {
            context.setClientID("donation");
            var consumer =
                    context.createSharedDurableConsumer(context.createTopic("careforall.payment"), "payment-events");
            for (Message message : unreadable(context)) {
                context.createProducer().send(context.createTopic("careforall.payment"), message);
                byte[] body = EventBatchListener.body(consumer.receive(5_000));
                assertThatExceptionOfType(UnreadableEventException.class)
                        .as(message.toString())
                        .isThrownBy(() -> codec.readBatch(body));
            }
            for (Message message : List.of(context.createTextMessage("[]"), bytes(context, "[]"))) {
                context.createProducer().send(context.createTopic("careforall.payment"), message);
                assertThat(codec.readBatch(EventBatchListener.body(consumer.receive(5_000))))
                        .isEmpty();
            }
        }
    }

    private static List<Message> unreadable(JMSContext context) throws JMSException {
        return List.of(
                context.createMessage(),
                context.createTextMessage(),
                context.createTextMessage(""),
                bytes(context, ""),
                context.createMapMessage(),
                context.createStreamMessage(),
                context.createObjectMessage("[]"));
    }

    private static BytesMessage bytes(JMSContext context, String text) throws JMSException {
        BytesMessage message = context.createBytesMessage();
        message.writeBytes(text.getBytes(StandardCharsets.UTF_8));
        return message;
    }
}
