// SPDX-License-Identifier: Apache-2.0
package org.careforall.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.stripe.exception.StripeException;
import com.stripe.model.checkout.Session;
import com.stripe.param.checkout.SessionCreateParams;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PagesTest extends SandboxTest {
    private static final String SCRIPT = "<script>alert(\"x\")</script>'";

    @Test
    void thePageShowsWhatIsPaidForAndRunsNothing() throws StripeException {
        SessionCreateParams.Builder params = Requests.session(2500);
        params.addLineItem(SessionCreateParams.LineItem.builder()
                .setQuantity(2L)
                .setPriceData(SessionCreateParams.LineItem.PriceData.builder()
                        .setCurrency("usd")
                        .setUnitAmount(100L)
                        .setProductData(SessionCreateParams.LineItem.PriceData.ProductData.builder()
                                .setName(SCRIPT)
                                .build())
                        .build())
                .build());
        Sandbox.Answer page = sandbox.page("/checkout/" + open(params), null);

        assertThat(page.body())
                .contains("Pay 27.00 USD", "A gift", "value=\"4242424242424242\"", "&lt;script&gt;")
                .doesNotContain("<script");
        assertThat(page.header("Content-Security-Policy").orElseThrow()).contains("default-src 'none'");
    }

    @Test
    void theIndexEscapesMetadata() {
        sandbox.api(
                "/v1/payment_intents",
                "amount=2500&currency=usd&payment_method_types[]=card&metadata[donationId]=" + Sandbox.encoded(SCRIPT));

        assertThat(sandbox.page("/", null).body())
                .contains("&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;&#39;")
                .doesNotContain("<script");
    }

    @Test
    void payingLeadsToTheSuccessUrlWithTheSessionsId() throws StripeException {
        String session = open(Requests.session(2500));
        Sandbox.Answer paid = sandbox.pay(session, "4242 4242 4242 4242");

        assertThat(paid.status()).isEqualTo(303);
        assertThat(paid.header("Location")).contains("https://gifts.example/thanks?session=" + session);
    }

    @Test
    void payingTwiceChargesOnce() throws StripeException {
        String session = open(Requests.session(2500));
        sandbox.pay(session, "4242424242424242");

        assertThat(sandbox.pay(session, "4242424242424242").status()).isEqualTo(303);
        assertThat(sandbox.api("/v1/charges", null).json().path("data")).hasSize(1);
    }

    @Test
    void cancellingLeadsToTheCancelUrlAndLeavesTheSessionOpen() throws StripeException {
        String session = open(Requests.session(2500));
        Sandbox.Answer cancelled = sandbox.page("/checkout/" + session, "action=cancel&card=4242424242424242");

        assertThat(cancelled.header("Location")).contains("https://gifts.example/cancelled");
        assertThat(sandbox.stripe().v1().checkout().sessions().retrieve(session).getStatus())
                .isEqualTo("open");
    }

    @Test
    void aSessionExpiresByItself() throws StripeException {
        String session = open(Requests.session(2500));
        sandbox.pass(Duration.ofHours(25));

        await().untilAsserted(() ->
                assertThat(sandbox.page("/checkout/" + session, null).status()).isEqualTo(410));
        assertThat(sandbox.pay(session, "4242424242424242").status()).isEqualTo(410);
        assertThat(sandbox.api("/v1/events?type=checkout.session.expired", null)
                        .json()
                        .path("data"))
                .hasSize(1);
    }

    @Test
    void anUnknownSessionIsNotFound() {
        assertThat(sandbox.page("/checkout/cs_test_none", null).status()).isEqualTo(404);
        assertThat(sandbox.pay("cs_test_none", "4242424242424242").status()).isEqualTo(404);
    }

    private String open(SessionCreateParams.Builder params) throws StripeException {
        Session session = sandbox.stripe().v1().checkout().sessions().create(params.build());
        return session.getId();
    }
}
