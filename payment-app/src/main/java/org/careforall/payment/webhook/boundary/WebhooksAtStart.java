// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.webhook.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.careforall.payment.webhook.control.WebhookSecrets;

/** The app does not start where donors could pay and no webhook could be checked. */
@Singleton
@Startup
public class WebhooksAtStart {

    private static final Logger LOG = Logger.getLogger(WebhooksAtStart.class.getName());

    @Inject
    private WebhookSecrets secrets;

    @PostConstruct
    void check() {
        try {
            secrets.requireForLive();
        } catch (IllegalStateException e) {
            LOG.log(Level.SEVERE, "payment-app does not start: {0}", e.getMessage());
            throw e;
        }
    }
}
