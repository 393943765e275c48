// SPDX-License-Identifier: Apache-2.0
package org.careforall.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.stripe.exception.ApiConnectionException;
import com.stripe.exception.ApiException;
import com.stripe.exception.StripeException;
import com.stripe.model.Event;
import java.net.http.HttpRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KnobsTest extends SandboxTest {

    @Test
    void everyWebhookComesTwice() throws StripeException {
        turn("{\"duplicate\":1}");
        Requests.charged(sandbox, 2500);

        await().untilAsserted(() -> assertThat(sandbox.receiver.events()).hasSize(6));
        assertThat(sandbox.receiver.events().stream().map(Event::getId).distinct())
                .hasSize(3);
    }

    @Test
    void aWronglySignedWebhookIsRepeatedRightly() throws StripeException {
        turn("{\"wrongSignature\":1}");
        Requests.charged(sandbox, 2500);

        await().untilAsserted(() -> assertThat(sandbox.receiver.events()).hasSize(3));
        assertThat(sandbox.receiver.forged()).isEqualTo(3);
    }

    @Test
    void aDroppedWebhookIsRedelivered() throws StripeException {
        turn("{\"drop\":1}");
        Requests.charged(sandbox, 2500);

        await().untilAsserted(() -> assertThat(sandbox.receiver.events()).hasSize(3));
        assertThat(sandbox.page("/sandbox/webhooks", null).body()).contains("dropped (knob)");
    }

    @Test
    void aFailingReceiverIsAskedAgain() throws StripeException {
        sandbox.receiver.failNext(5);
        Requests.charged(sandbox, 2500);

        await().untilAsserted(() -> assertThat(sandbox.receiver.events()).hasSize(3));
    }

    @Test
    void aLateWebhookIsOvertaken() throws StripeException {
        turn("{\"delay\":1,\"delayMillis\":1500}");
        Requests.charged(sandbox, 1111);
        turn("{}");
        Requests.charged(sandbox, 2222);

        await().untilAsserted(() -> assertThat(sandbox.receiver.events()).hasSize(6));
        assertThat(sandbox.receiver.events().get(0).getCreated())
                .isGreaterThanOrEqualTo(sandbox.receiver.events().get(5).getCreated());
    }

    @Test
    void heldBackWebhooksComeInAnotherOrder() throws StripeException {
        turn("{\"reorder\":0.5,\"enabledEvents\":[\"payment_intent.created\"]}");
        for (int i = 0; i < 10; i++) {
            Requests.charged(sandbox, 1000 + i);
        }

        await().untilAsserted(() -> assertThat(sandbox.receiver.events()).hasSize(10));
        var amounts = sandbox.receiver.events().stream()
                .map(event -> event.getDataObjectDeserializer().getRawJson())
                .map(json -> json.replaceAll(".*?\"amount\":(\\d+).*", "$1"))
                .toList();
        assertThat(amounts).isNotEqualTo(amounts.stream().sorted().toList());
    }

    @Test
    void whileWebhooksArePausedNoneComes() throws StripeException {
        turn("{\"paused\":true}");
        Requests.charged(sandbox, 2500);
        assertThat(sandbox.page("/sandbox/webhooks", null)
                        .json()
                        .path("pending")
                        .asInt())
                .isEqualTo(3);
        assertThat(sandbox.receiver.events()).isEmpty();

        turn("{}");
        await().untilAsserted(() -> assertThat(sandbox.receiver.events()).hasSize(3));
    }

    @Test
    void half500sHaveDoneTheirWork() {
        turn("{\"error500\":1}");
        for (int i = 0; i < 20; i++) {
            assertThatThrownBy(() -> Requests.charged(sandbox, 2500))
                    .isInstanceOfSatisfying(ApiException.class, e -> assertThat(e.getStatusCode())
                            .isEqualTo(500));
        }
        turn("{}");

        assertThat(charges()).isBetween(1, 19);
    }

    @Test
    void halfOfTheUnansweredCallsHaveDoneTheirWork() {
        turn("{\"timeout\":1,\"timeoutMillis\":20}");
        for (int i = 0; i < 20; i++) {
            assertThatThrownBy(() -> Requests.charged(sandbox, 2500)).isInstanceOf(ApiConnectionException.class);
        }
        turn("{}");

        assertThat(charges()).isBetween(1, 19);
    }

    @Test
    void aPartialCaptureTakesHalf() throws StripeException {
        turn("{\"partialCapture\":1}");

        assertThat(Requests.charged(sandbox, 2500).getAmountReceived()).isEqualTo(1250);
    }

    @Test
    void theFormTurnsTheKnobsToo() {
        assertThat(sandbox.page("/sandbox/knobs", "duplicate=0.25&paused=true&enabledEvents=charge.succeeded")
                        .status())
                .isEqualTo(303);

        var knobs = sandbox.page("/sandbox/knobs", null).json();
        assertThat(knobs.path("duplicate").asDouble()).isEqualTo(0.25);
        assertThat(knobs.path("paused").asBoolean()).isTrue();
        assertThat(knobs.path("reorder").asDouble()).isZero();
    }

    @Test
    void otherSitesCanNotTurnThem() {
        HttpRequest.Builder foreign = HttpRequest.newBuilder(sandbox.at("/sandbox/knobs"))
                .header("Sec-Fetch-Site", "cross-site")
                .POST(HttpRequest.BodyPublishers.ofString("lose=1"));

        assertThat(sandbox.send(foreign).status()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"nonsense\":1}",
                "{\"drop\":1.1}",
                "{\"drop\":\"1\"}",
                "{\"delayMillis\":-1}",
                "[]",
                "{",
                "{\"drop\":null}"
            })
    void aKnobThatThereIsNotIsRefused(String json) {
        assertThat(sandbox.put("/sandbox/knobs", json).status()).isEqualTo(400);
    }

    private int charges() {
        return sandbox.api("/v1/charges?limit=100", null).json().path("data").size();
    }

    private void turn(String knobs) {
        assertThat(sandbox.put("/sandbox/knobs", knobs).status()).isEqualTo(200);
    }
}
