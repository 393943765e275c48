// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.webhook;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.careforall.payment.provider.stripe.StripeSettings;
import org.careforall.payment.webhook.control.WebhookSecrets;
import org.junit.jupiter.api.Test;

class WebhookSecretsTest {

    private static final Optional<String> KEY = Optional.of("sk_live_x");
    private static final Optional<String> SECRET = Optional.of("whsec_x");
    private static final Optional<String> NONE = Optional.empty();

    @Test
    void stripeItselfWithoutTheSecretOfItsWebhooksIsRefusedInOneLine() {
        for (Optional<String> blank : List.of(NONE, Optional.of(" "))) {
            assertThatThrownBy(() -> secrets(KEY, NONE, blank).requireForLive())
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("STRIPE_SECRET_KEY is set without STRIPE_WEBHOOK_SECRET")
                    .message()
                    .doesNotContain("\n");
        }
    }

    @Test
    void aStandInAKeyWithItsSecretAndNoKeyAtAllMayStart() {
        assertThatCode(() ->
                        secrets(KEY, Optional.of("http://localhost:9081"), NONE).requireForLive())
                .doesNotThrowAnyException();
        assertThatCode(() -> secrets(KEY, NONE, SECRET).requireForLive()).doesNotThrowAnyException();
        assertThatCode(() -> secrets(NONE, NONE, NONE).requireForLive()).doesNotThrowAnyException();
    }

    private static WebhookSecrets secrets(Optional<String> key, Optional<String> base, Optional<String> secret) {
        return new WebhookSecrets(new StripeSettings(key, base), secret, Optional.empty());
    }
}
