// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.webhook.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.Stream;
import org.careforall.payment.provider.stripe.StripeSettings;
import org.careforall.payment.provider.stripe.StripeSignature;
import org.careforall.platform.problem.Problems;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What webhooks are signed with: the current secret, and the one before while it is rotated out. */
@ApplicationScoped
public class WebhookSecrets {

    private StripeSignature signature;
    private boolean given;
    private boolean missing;

    /** For CDI's proxies. */
    protected WebhookSecrets() {}

    @Inject
    public WebhookSecrets(
            StripeSettings stripe,
            @ConfigProperty(name = "stripe.webhook.secret") Optional<String> current,
            @ConfigProperty(name = "stripe.webhook.secret.previous") Optional<String> previous) {
        var secrets = Stream.of(current, previous)
                .flatMap(Optional::stream)
                .filter(secret -> !secret.isBlank())
                .toList();
        given = !secrets.isEmpty();
        missing = stripe.isLive() && current.filter(secret -> !secret.isBlank()).isEmpty();
        signature = new StripeSignature(secrets, Clock.systemUTC());
    }

    /**
     * Donors could pay, and no word of it would ever be believed here.
     *
     * @throws IllegalStateException when Stripe itself is asked and no secret of its webhooks is given
     */
    public void requireForLive() {
        if (missing) {
            throw new IllegalStateException(
                    "STRIPE_SECRET_KEY is set without STRIPE_WEBHOOK_SECRET: no webhook could be"
                            + " checked. Give the signing secret of the webhook endpoint, or STRIPE_API_BASE for a stand-in");
        }
    }

    /**
     * Lets only signed bodies through.
     *
     * @throws org.careforall.platform.problem.ProblemException 400 when it is not signed as it should be; 503 when this
     *     server was given no secret: nothing can be checked, so nothing is let through
     */
    public void require(String header, byte[] body) {
        if (!given) {
            throw Problems.unavailable("no webhook secret is set", java.time.Duration.ofMinutes(5));
        }
        switch (signature.check(header, body)) {
            case VALID -> {}
            case MISSING -> throw refused("the header Stripe-Signature is missing");
            case MALFORMED -> throw refused("the header Stripe-Signature is malformed");
            case STALE -> throw refused("the signature's time is too far from now");
            case FORGED -> throw refused("no signature fits the body");
        }
    }

    private static RuntimeException refused(String why) {
        return Problems.badRequest("webhook-signature", why);
    }
}
