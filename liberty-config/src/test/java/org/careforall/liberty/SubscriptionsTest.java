// SPDX-License-Identifier: Apache-2.0
package org.careforall.liberty;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** A topic without the queue of a subscription drops its messages, so the broker and the servers must name the same ones. */
class SubscriptionsTest {

    private record Subscription(String address, String queue) {}

    @Test
    void theBrokersQueuesAreExactlyThoseThatListenersReadFrom() {
        assertThat(queues()).containsExactlyInAnyOrderElementsOf(listeners().toList());
    }

    /** With useLocalTx the adapter's commit comes after the delivery has ended, and what fails there is never rolled back (ADR 0001). */
    @Test
    void everySubscriptionIsDurableSharedAndAcknowledgedWithoutATransaction() {
        assertThat(activations()).allSatisfy(activation -> {
            assertThat(activation.getAttribute("subscriptionDurability")).isEqualTo("Durable");
            assertThat(activation.getAttribute("shareSubscriptions")).isEqualTo("true");
            assertThat(activation.getAttribute("useLocalTx")).isEqualTo("false");
            assertThat(activation.getAttribute("useJNDI")).isEqualTo("false");
        });
    }

    @Test
    void topicsNameAddressesOfTheBrokerAndHaveOtherIds() {
        Set<String> addresses = Xml.elements(Xml.broker(), "address")
                .map(address -> address.getAttribute("name"))
                .collect(Collectors.toSet());
        List<Element> topics = Xml.settings("jmsTopic").toList();
        assertThat(topics).hasSize(5).allSatisfy(topic -> {
            assertThat(addresses).doesNotContain(topic.getAttribute("id")).contains(address(topic));
        });
    }

    private static String address(Element topic) {
        return Xml.elements(topic.getChildNodes()).findFirst().orElseThrow().getAttribute("address");
    }

    private static Stream<Subscription> queues() {
        return Xml.elements(Xml.broker(), "multicast").flatMap(multicast -> Xml.elements(multicast.getChildNodes())
                .map(queue -> new Subscription(
                        ((Element) multicast.getParentNode()).getAttribute("name"), queue.getAttribute("name"))));
    }

    private static Stream<Subscription> listeners() {
        return activations()
                .map(activation -> new Subscription(
                        activation.getAttribute("destination"),
                        activation.getAttribute("clientId") + "." + activation.getAttribute("subscriptionName")));
    }

    private static Stream<Element> activations() {
        return Xml.settings("jmsActivationSpec").flatMap(spec -> Xml.elements(spec.getChildNodes()));
    }
}
