// SPDX-License-Identifier: Apache-2.0
package org.careforall.sandbox;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.model.PaymentIntent;
import com.stripe.model.checkout.Session;
import com.stripe.param.PaymentIntentCreateParams;
import com.stripe.param.checkout.SessionCreateParams;

/** Requests as payment-app makes them. */
final class Requests {
    private Requests() {}

    static SessionCreateParams.Builder session(long amount) {
        return SessionCreateParams.builder()
                .setMode(SessionCreateParams.Mode.PAYMENT)
                .setSuccessUrl("https://gifts.example/thanks?session={CHECKOUT_SESSION_ID}")
                .setCancelUrl("https://gifts.example/cancelled")
                .setClientReferenceId("donation-1")
                .putMetadata("attempt", "1")
                .setPaymentIntentData(SessionCreateParams.PaymentIntentData.builder()
                        .putMetadata("donationId", "donation-1")
                        .build())
                .addLineItem(SessionCreateParams.LineItem.builder()
                        .setQuantity(1L)
                        .setPriceData(SessionCreateParams.LineItem.PriceData.builder()
                                .setCurrency("usd")
                                .setUnitAmount(amount)
                                .setProductData(SessionCreateParams.LineItem.PriceData.ProductData.builder()
                                        .setName("A gift")
                                        .build())
                                .build())
                        .build());
    }

    static SessionCreateParams manualSession(long amount) {
        return session(amount)
                .setPaymentIntentData(SessionCreateParams.PaymentIntentData.builder()
                        .setCaptureMethod(SessionCreateParams.PaymentIntentData.CaptureMethod.MANUAL)
                        .putMetadata("donationId", "donation-1")
                        .build())
                .build();
    }

    /** A session that was paid by card. */
    static Session paid(Sandbox sandbox, SessionCreateParams params, String card) throws StripeException {
        StripeClient stripe = sandbox.stripe();
        Session session = stripe.v1().checkout().sessions().create(params);
        sandbox.pay(session.getId(), card);
        return stripe.v1().checkout().sessions().retrieve(session.getId());
    }

    static PaymentIntentCreateParams.Builder intent(long amount, String method) {
        return PaymentIntentCreateParams.builder()
                .setAmount(amount)
                .setCurrency("usd")
                .addPaymentMethodType("card")
                .setPaymentMethod(method)
                .setConfirm(true)
                .putMetadata("donationId", "donation-1");
    }

    /** A payment made through the API alone. */
    static PaymentIntent charged(Sandbox sandbox, long amount) throws StripeException {
        return sandbox.stripe()
                .v1()
                .paymentIntents()
                .create(intent(amount, "pm_card_visa").build());
    }
}
