// SPDX-License-Identifier: Apache-2.0
package org.careforall.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.jms.JMSContext;
import jakarta.jms.JMSSecurityRuntimeException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedBrokerTest {

    @TempDir
    Path directory;

    @Test
    void anEventSentBeforeItsConsumerFirstStartsWaitsInEverySubscriptionAndSurvivesARestart() {
        BrokerSettings settings = new BrokerSettings(directory, 0, "careforall", "secret");
        try (EmbeddedBroker broker = EmbeddedBroker.start(settings)) {
            send(broker, "careforall.donation", "gift");
        }
        try (EmbeddedBroker broker = EmbeddedBroker.start(settings)) {
            assertThat(broker.waiting("payment.donation-events")).isEqualTo(1);
            assertThat(broker.waiting("campaign.donation-events")).isEqualTo(1);
            assertThat(broker.waiting("notification.donation-events")).isEqualTo(1);
            assertThat(broker.waiting("donation.payment-events")).isZero();
        }
    }

    @Test
    void aDurableSharedSubscriberFindsTheDeclaredQueue() throws Exception {
        try (EmbeddedBroker broker = EmbeddedBroker.forTests()) {
            send(broker, "careforall.payment", "captured");

            try (var factory = new ActiveMQConnectionFactory(broker.url());
                    JMSContext context = factory.createContext(broker.user(), broker.password())) {
                context.setClientID("donation");
                var consumer = context.createSharedDurableConsumer(
                        context.createTopic("careforall.payment"), "payment-events");
                assertThat(consumer.receiveBody(String.class, 5_000)).isEqualTo("captured");
            }
        }
    }

    @Test
    void aWrongPasswordIsRefused() throws Exception {
        try (EmbeddedBroker broker = EmbeddedBroker.forTests();
                var factory = new ActiveMQConnectionFactory(broker.url())) {
            assertThatThrownBy(() -> factory.createContext(broker.user(), "guessed"))
                    .isInstanceOf(JMSSecurityRuntimeException.class);
        }
    }

    @Test
    void itsDirectoryIsItsOwnersAloneAlsoWhenItWasOpen() throws Exception {
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));

        try (EmbeddedBroker broker = EmbeddedBroker.start(new BrokerSettings(directory, 0, "careforall", "secret"))) {
            assertThat(broker.port()).isPositive();
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory)))
                    .isEqualTo("rwx------");
        }
    }

    private static void send(EmbeddedBroker broker, String topic, String text) {
        try (var factory = new ActiveMQConnectionFactory(broker.url());
                JMSContext context = factory.createContext(broker.user(), broker.password())) {
            context.createProducer().send(context.createTopic(topic), text);
        }
    }
}
