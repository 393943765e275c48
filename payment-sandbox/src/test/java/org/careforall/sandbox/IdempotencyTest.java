// SPDX-License-Identifier: Apache-2.0
package org.careforall.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.stripe.exception.IdempotencyException;
import com.stripe.exception.StripeException;
import com.stripe.model.PaymentIntent;
import com.stripe.net.RequestOptions;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class IdempotencyTest extends SandboxTest {
    private static final RequestOptions KEYED =
            RequestOptions.builder().setIdempotencyKey("key-1").build();
    private static final String INTENT = "amount=2500&currency=usd&payment_method_types[]=card";

    @Test
    void aRepeatGetsTheFirstAnswerAndChargesOnce() throws StripeException {
        PaymentIntent first = create(2500);
        PaymentIntent again = create(2500);

        assertThat(again.getId()).isEqualTo(first.getId());
        assertThat(again.getLastResponse().body())
                .isEqualTo(first.getLastResponse().body());
        assertThat(again.getLastResponse().headers().firstValue("Idempotent-Replayed"))
                .contains("true");
        assertThat(sandbox.api("/v1/charges", null).json().path("data")).hasSize(1);
    }

    @Test
    void otherParametersAreRefused() throws StripeException {
        create(2500);

        assertThatThrownBy(() -> create(2600)).isInstanceOfSatisfying(IdempotencyException.class, e -> {
            assertThat(e.getStatusCode()).isEqualTo(400);
            assertThat(e.getStripeError().getType()).isEqualTo("idempotency_error");
        });
    }

    @Test
    void anotherPathIsRefused() {
        keyed("/v1/payment_intents", INTENT);

        assertThat(keyed("/v1/refunds", INTENT).error()).isEqualTo("idempotency_error");
    }

    @Test
    void theOrderOfParametersDoesNotMatter() {
        String first = keyed("/v1/payment_intents", INTENT).body();

        assertThat(keyed("/v1/payment_intents", "payment_method_types[]=card&currency=usd&amount=2500")
                        .body())
                .isEqualTo(first);
    }

    @Test
    void whatFailedBeforeTheWorkBeganIsForgotten() {
        assertThat(keyed("/v1/payment_intents", INTENT + "&nonsense=1").status())
                .isEqualTo(400);

        assertThat(keyed("/v1/payment_intents", INTENT).status()).isEqualTo(200);
    }

    @Test
    void whatFailedAtWorkIsRemembered() {
        String declined = INTENT + "&confirm=true&payment_method=pm_card_visa_chargeDeclined";
        Sandbox.Answer first = keyed("/v1/payment_intents", declined);

        assertThat(first.status()).isEqualTo(402);
        assertThat(keyed("/v1/payment_intents", declined).body()).isEqualTo(first.body());
    }

    @Test
    void aRestartForgetsNoKey() {
        String first = keyed("/v1/payment_intents", INTENT).body();
        sandbox.restart();

        assertThat(keyed("/v1/payment_intents", INTENT).body()).isEqualTo(first);
    }

    @Test
    void afterADayAKeyIsNew() {
        String first = keyed("/v1/payment_intents", INTENT).body();
        sandbox.pass(Duration.ofHours(25));

        assertThat(keyed("/v1/payment_intents", INTENT).body()).isNotEqualTo(first);
    }

    private Sandbox.Answer keyed(String path, String form) {
        return sandbox.api(path, form, "Idempotency-Key", "key-1");
    }

    private PaymentIntent create(long amount) throws StripeException {
        return sandbox.stripe()
                .v1()
                .paymentIntents()
                .create(Requests.intent(amount, "pm_card_visa").build(), KEYED);
    }
}
