// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.provider.stripe;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.stripe.StripeClient;
import com.stripe.exception.ApiConnectionException;
import com.stripe.exception.StripeException;
import com.stripe.model.StripeObjectInterface;
import java.util.Optional;
import org.careforall.payment.provider.ProviderCalls;
import org.careforall.payment.provider.ProviderRefused;
import org.careforall.payment.provider.ProviderUnknown;
import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;

/** Calls Stripe, and says what its errors mean: refused, or unknown. Answers are read from their bytes, as events are. */
final class StripeCalls {

    private static final int UNAUTHORIZED = 401;
    private static final int CONFLICT = 409;
    private static final int TOO_MANY = 429;
    private static final int SERVER = 500;

    private final Optional<StripeClient> client;
    private final ProviderCalls calls;
    private final ObjectMapper json = new ObjectMapper();

    StripeCalls(Optional<StripeClient> client, ProviderCalls calls) {
        this.client = client;
        this.calls = calls;
    }

    /** One call of stripe-java. */
    interface Call {
        StripeObjectInterface with(StripeClient client) throws StripeException;
    }

    /**
     * The answer.
     *
     * @throws ProviderRefused when Stripe said no
     * @throws ProviderUnknown when it did not answer, or with an error of its own; also when it is not to be asked now
     */
    StripeObject call(Call call) {
        StripeClient stripe = client.orElseThrow(
                () -> new ProviderUnknown("no STRIPE_SECRET_KEY is set: Stripe was not asked", null));
        try {
            return calls.call(() -> once(stripe, call));
        } catch (FaultToleranceException e) {
            throw new ProviderUnknown("Stripe did not answer in time, or is not asked for now", e);
        }
    }

    private StripeObject once(StripeClient stripe, Call call) {
        try {
            return new StripeObject(read(call.with(stripe).getLastResponse().body()));
        } catch (ApiConnectionException e) {
            throw new ProviderUnknown("Stripe did not answer: " + e.getMessage(), e);
        } catch (StripeException e) {
            throw meaning(e);
        }
    }

    /**
     * 4xx is a no. 409 is a repeat while the first still runs, 429 and 401 come before anything was done, 5xx says nothing
     * and is what the same key gets again for a day.
     */
    private static RuntimeException meaning(StripeException e) {
        int status = e.getStatusCode() == null ? SERVER : e.getStatusCode();
        String reason = Optional.ofNullable(e.getCode()).orElse("status " + status) + ": " + e.getMessage();
        if (status >= SERVER) {
            return ProviderUnknown.answered(reason, e);
        }
        boolean unknown = status == CONFLICT || status == TOO_MANY || status == UNAUTHORIZED;
        return unknown ? new ProviderUnknown(reason, e) : new ProviderRefused(reason, e);
    }

    private JsonNode read(String body) {
        try {
            return json.readTree(body);
        } catch (JsonProcessingException e) {
            throw new ProviderUnknown("Stripe's answer is no JSON", e);
        }
    }
}
