// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.janitor.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.careforall.payment.provider.ProviderEvent;
import org.careforall.payment.provider.Providers;
import org.careforall.payment.webhook.control.FailedEvents;
import org.careforall.payment.webhook.control.ReceiveEvent;

/**
 * Takes events whose webhooks did not reach us, from the provider's list. The provider gives up after three days; what
 * came meanwhile by webhook has the same id and is not counted again. One that fails alone is set aside with its cause.
 */
@Dependent
public class CatchUp {

    private static final Duration REACH = Duration.ofDays(4);

    private final Providers providers;
    private final ReceiveEvent receive;
    private final FailedEvents failed;

    @Inject
    public CatchUp(Providers providers, ReceiveEvent receive, FailedEvents failed) {
        this.providers = providers;
        this.receive = receive;
        this.failed = failed;
    }

    /** @return how many were new */
    public int run(Instant now) {
        int found = 0;
        for (ProviderEvent event : providers.forCards().undelivered(now.minus(REACH))) {
            try {
                found += receive.receive(event).isPresent() ? 1 : 0;
            } catch (RuntimeException e) {
                failed.keep(event, e);
            }
        }
        return found;
    }
}
