// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.provider.stripe;

import com.stripe.param.checkout.SessionCreateParams;
import com.stripe.param.checkout.SessionCreateParams.LineItem;
import com.stripe.param.checkout.SessionCreateParams.PaymentIntentData;
import java.util.Locale;
import org.careforall.payment.provider.SessionOrder;

/** A checkout page as Stripe is asked for it. */
final class StripeSession {

    private StripeSession() {}

    /** Our ids go onto the intent as well: Stripe does not copy a session's metadata to it. */
    static SessionCreateParams params(SessionOrder order) {
        String donation = order.donationId().toString();
        String attempt = order.attemptId().toString();
        PaymentIntentData.Builder intent =
                PaymentIntentData.builder().putMetadata("donationId", donation).putMetadata("attemptId", attempt);
        if (order.captureLater()) {
            intent.setCaptureMethod(PaymentIntentData.CaptureMethod.MANUAL);
        }
        return SessionCreateParams.builder()
                .setMode(SessionCreateParams.Mode.PAYMENT)
                .setSubmitType(SessionCreateParams.SubmitType.DONATE)
                .setClientReferenceId(donation)
                .putMetadata("donationId", donation)
                .putMetadata("attemptId", attempt)
                .setPaymentIntentData(intent.build())
                .setSuccessUrl(order.onSuccess().toString())
                .setCancelUrl(order.onCancel().toString())
                .addLineItem(LineItem.builder()
                        .setQuantity(1L)
                        .setPriceData(LineItem.PriceData.builder()
                                .setCurrency(order.amount().currency().toLowerCase(Locale.ROOT))
                                .setUnitAmount(StripeAmounts.toStripe(order.amount()))
                                .setProductData(LineItem.PriceData.ProductData.builder()
                                        .setName("Donation")
                                        .build())
                                .build())
                        .build())
                .build();
    }
}
