// SPDX-License-Identifier: Apache-2.0
package org.careforall.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import com.stripe.model.checkout.Session;
import java.net.http.HttpRequest;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Never more lenient than Stripe. */
class StrictnessTest extends SandboxTest {
    private static final String LINE = "line_items[0][quantity]=1&line_items[0][price_data][currency]=usd"
            + "&line_items[0][price_data][unit_amount]=2500&line_items[0][price_data][product_data][name]=Gift";
    private static final String SESSION = "mode=payment&success_url=https://a.example/&" + LINE;
    private static final String INTENT = "amount=2500&currency=usd&payment_method_types[]=card";

    @Test
    void theExampleItselfIsAccepted() {
        assertThat(sandbox.api("/v1/checkout/sessions", SESSION).status()).isEqualTo(200);
        assertThat(sandbox.api("/v1/payment_intents", INTENT).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "surprise=1, parameter_unknown",
        "line_items[0][surprise]=1, parameter_unknown",
        "payment_intent_data[metadata][" + "k12345678901234567890123456789012345678901" + "]=v, invalid_request_error",
        "mode=subscription, invalid_request_error",
        "expires_at=1, invalid_request_error",
        "line_items[0][quantity]=0, parameter_invalid_integer",
        "line_items[0][quantity]=1.5, parameter_invalid_integer",
        "line_items[0][price_data][unit_amount]=49, amount_too_small",
        "line_items[0][price_data][unit_amount]=100000000, amount_too_large",
        "line_items[0][price_data][currency]=xxx, invalid_request_error",
        "line_items[0][price_data][currency]=USD, invalid_request_error",
        "line_items[1][quantity]=1, parameter_missing",
        "success_url=javascript:alert(1), url_invalid",
        "success_url=, parameter_invalid_empty",
        "expand[]=nonsense, invalid_request_error"
    })
    void aSessionIsRefusedWith(String changed, String error) {
        Sandbox.Answer answer = sandbox.api("/v1/checkout/sessions", SESSION + "&" + changed);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.error()).isEqualTo(error);
    }

    @ParameterizedTest
    @CsvSource({
        "mode=payment&" + LINE + ", success_url",
        "success_url=https://a.example/&" + LINE + ", mode",
        "mode=payment&success_url=https://a.example/, line_items"
    })
    void aSessionLacks(String form, String param) {
        Sandbox.Answer answer = sandbox.api("/v1/checkout/sessions", form);

        assertThat(answer.error()).isEqualTo("parameter_missing");
        assertThat(answer.json().at("/error/param").asText()).isEqualTo(param);
    }

    @Test
    void metadataHasItsLimits() {
        String fifty = IntStream.range(0, 50)
                .mapToObj(i -> "metadata[k" + i + "]=" + "v".repeat(500))
                .collect(Collectors.joining("&"));

        assertThat(sandbox.api("/v1/payment_intents", INTENT + "&" + fifty).status())
                .isEqualTo(200);
        assertThat(sandbox.api("/v1/payment_intents", INTENT + "&" + fifty + "&metadata[one]=more")
                        .status())
                .isEqualTo(400);
        assertThat(sandbox.api("/v1/payment_intents", INTENT + "&metadata[k]=" + "v".repeat(501))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void aPaidSessionCanNotBeExpired() throws StripeException {
        Session paid = Requests.paid(sandbox, Requests.session(2500).build(), "4242424242424242");

        assertThat(sandbox.api("/v1/checkout/sessions/" + paid.getId() + "/expire", "")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void anUncapturedChargeCanNotBeRefunded() throws StripeException {
        Session held = Requests.paid(sandbox, Requests.manualSession(2500), "4242424242424242");

        assertThat(sandbox.api("/v1/refunds", "payment_intent=" + held.getPaymentIntent())
                        .error())
                .isEqualTo("charge_not_refundable");
    }

    @Test
    void aPaymentMethodThatMayRedirectNeedsAReturnUrl() {
        assertThat(sandbox.api(
                                "/v1/payment_intents",
                                "amount=2500&currency=usd&confirm=true&payment_method=pm_card_visa")
                        .status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/payment_intents/pi_none",
                "/v1/charges/ch_none",
                "/v1/refunds/re_none",
                "/v1/events/evt_none",
                "/v1/checkout/sessions/cs_none",
                "/v1/charges?starting_after=ch_none",
                "/v1/nothing"
            })
    void whatIsNotThereIs404InStripesForm(String path) {
        Sandbox.Answer answer = sandbox.api(path, null);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.json().at("/error/type").asText()).isEqualTo("invalid_request_error");
        assertThat(answer.header("Request-Id")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer sk_live_of_somebody", "Bearer pk_test_publishable", "Basic !!", "Bearer "})
    void aMissingOrWrongKeyIs401(String authorization) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(sandbox.at("/v1/charges")).header("Authorization", authorization);

        assertThat(sandbox.send(request).status()).isEqualTo(401);
    }

    @Test
    void aJsonBodyIsRefused() {
        HttpRequest.Builder request = HttpRequest.newBuilder(sandbox.at("/v1/refunds"))
                .header("Authorization", "Bearer " + Sandbox.KEY)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"charge\":\"ch_1\"}"));

        assertThat(sandbox.send(request).status()).isEqualTo(400);
    }
}
