// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.provider.stripe;

import com.stripe.StripeClient;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How Stripe is reached; without an API base it is the live one. */
@Dependent
public class StripeSettings {

    private static final int CONNECT_MILLIS = 2_000;
    private static final int READ_MILLIS = 6_000;

    private final Optional<String> secretKey;
    private final Optional<String> apiBase;

    @Inject
    public StripeSettings(
            @ConfigProperty(name = "stripe.secret.key") Optional<String> secretKey,
            @ConfigProperty(name = "stripe.api.base") Optional<String> apiBase) {
        this.secretKey = secretKey.filter(key -> !key.isBlank());
        this.apiBase = apiBase.filter(base -> !base.isBlank());
    }

    /** Whether money moves: a key, and no stand-in that is asked in Stripe's place. */
    public boolean isLive() {
        return secretKey.isPresent() && apiBase.isEmpty();
    }

    /** A client with our own time limits and no retries of its own; empty when no key is set. */
    Optional<StripeClient> client() {
        return secretKey.map(key -> {
            StripeClient.StripeClientBuilder builder = StripeClient.builder()
                    .setApiKey(key)
                    .setConnectTimeout(CONNECT_MILLIS)
                    .setReadTimeout(READ_MILLIS)
                    .setMaxNetworkRetries(0);
            apiBase.ifPresent(base -> builder.setApiBase(base.replaceAll("/+$", "")));
            return builder.build();
        });
    }
}
