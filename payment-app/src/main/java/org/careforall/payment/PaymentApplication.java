// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment;

import jakarta.ws.rs.ApplicationPath;
import java.util.Set;
import org.careforall.payment.checkout.boundary.CheckoutResource;
import org.careforall.payment.checkout.boundary.ResultResource;
import org.careforall.payment.comparison.boundary.ComparisonResource;
import org.careforall.payment.overview.boundary.PaymentsResource;
import org.careforall.payment.receipt.boundary.ReceiptsResource;
import org.careforall.payment.refund.boundary.RefundsResource;
import org.careforall.payment.refundall.boundary.RefundAllResource;
import org.careforall.payment.request.boundary.DecisionsResource;
import org.careforall.payment.request.boundary.RefundRequestsResource;
import org.careforall.payment.request.boundary.RequestQueueResource;
import org.careforall.payment.webhook.boundary.StripeWebhookResource;
import org.careforall.payment.webhook.boundary.WebhookEventsResource;
import org.careforall.platform.web.RestApplication;
import org.eclipse.microprofile.auth.LoginConfig;

/** Payments: checkout, webhooks, refunds, disputes, and what is unknown found out. */
@ApplicationPath("/")
@LoginConfig(authMethod = "MP-JWT")
public class PaymentApplication extends RestApplication {

    @Override
    protected Set<Class<?>> resources() {
        return Set.of(
                CheckoutResource.class,
                ResultResource.class,
                StripeWebhookResource.class,
                WebhookEventsResource.class,
                PaymentsResource.class,
                RefundsResource.class,
                RefundRequestsResource.class,
                RequestQueueResource.class,
                DecisionsResource.class,
                ReceiptsResource.class,
                ComparisonResource.class,
                RefundAllResource.class);
    }
}
