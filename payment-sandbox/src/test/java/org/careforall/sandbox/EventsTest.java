// SPDX-License-Identifier: Apache-2.0
package org.careforall.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.stripe.exception.StripeException;
import com.stripe.model.Event;
import com.stripe.model.StripeCollection;
import com.stripe.param.EventListParams;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventsTest extends SandboxTest {

    @Test
    void allEventsAreListedNewestFirstPageByPage() throws StripeException {
        for (int i = 0; i < 5; i++) {
            Requests.charged(sandbox, 1000 + i);
        }

        List<String> paged = new ArrayList<>();
        StripeCollection<Event> page;
        do {
            EventListParams.Builder params = EventListParams.builder().setLimit(4L);
            if (!paged.isEmpty()) {
                params.setStartingAfter(paged.get(paged.size() - 1));
            }
            page = sandbox.stripe().v1().events().list(params.build());
            page.getData().forEach(event -> paged.add(event.getId()));
        } while (page.getHasMore());

        assertThat(paged).hasSize(15).doesNotHaveDuplicates();
        Event first = sandbox.stripe().v1().events().retrieve(paged.get(14));
        assertThat(first.getType()).isEqualTo("payment_intent.created");
    }

    @Test
    void theNewerOnesComeAfterACursor() throws StripeException {
        for (int i = 0; i < 3; i++) {
            Requests.charged(sandbox, 1000);
        }
        List<Event> all = sandbox.stripe()
                .v1()
                .events()
                .list(EventListParams.builder().setLimit(9L).build())
                .getData();

        StripeCollection<Event> newer = sandbox.stripe()
                .v1()
                .events()
                .list(EventListParams.builder()
                        .setEndingBefore(all.get(4).getId())
                        .setLimit(2L)
                        .build());
        assertThat(newer.getData())
                .extracting(Event::getId)
                .containsExactly(all.get(2).getId(), all.get(3).getId());
        assertThat(newer.getHasMore()).isTrue();
    }

    @Test
    void typeAndTimeNarrowTheList() throws StripeException {
        Requests.charged(sandbox, 1000);
        long now = System.currentTimeMillis() / 1000;

        assertThat(list("type=payment_intent.succeeded")).hasSize(1);
        assertThat(list("types[]=charge.succeeded&types[]=payment_intent.created"))
                .hasSize(2);
        assertThat(list("created[gte]=" + (now + 60))).isEmpty();
        assertThat(list("created[lte]=" + (now + 60))).hasSize(3);
    }

    @Test
    void whatIsUndeliveredCanBeAskedFor() throws StripeException {
        sandbox.put("/sandbox/knobs", "{\"lose\":1}");
        Requests.charged(sandbox, 1000);
        sandbox.put("/sandbox/knobs", "{}");
        Requests.charged(sandbox, 1000);

        await().untilAsserted(() -> assertThat(list("delivery_success=true")).hasSize(3));
        assertThat(list("delivery_success=false")).hasSize(3);
    }

    /** Stripe's library gives no object when the event's version is not its own: callers must read the data. */
    @Test
    void theLibraryGivesNoObjectOfAnotherVersion() throws StripeException {
        Requests.charged(sandbox, 1000);
        await().untilAsserted(() -> assertThat(sandbox.receiver.events()).hasSize(3));
        assertThat(sandbox.receiver.events())
                .allMatch(event -> event.getDataObjectDeserializer().getObject().isEmpty());

        sandbox.put("/sandbox/knobs", "{\"apiVersion\":\"" + com.stripe.Stripe.API_VERSION + "\"}");
        Requests.charged(sandbox, 1000);
        await().untilAsserted(() -> assertThat(sandbox.receiver.events()).hasSize(6));
        assertThat(sandbox.receiver.events().subList(3, 6))
                .allMatch(event -> event.getDataObjectDeserializer().getObject().isPresent());
    }

    @Test
    void anEventNamesItsRequestAndKey() throws StripeException {
        sandbox.api(
                "/v1/payment_intents",
                "amount=1000&currency=usd&payment_method_types[]=card",
                "Idempotency-Key",
                "key-9");

        JsonNode event = list("type=payment_intent.created").get(0);
        assertThat(event.at("/request/idempotency_key").asText()).isEqualTo("key-9");
        assertThat(event.at("/request/id").asText()).startsWith("req_");
    }

    private JsonNode list(String query) {
        return sandbox.api("/v1/events?limit=100&" + query, null).json().path("data");
    }
}
