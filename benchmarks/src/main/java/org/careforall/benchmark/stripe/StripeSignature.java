// SPDX-License-Identifier: Apache-2.0
package org.careforall.benchmark.stripe;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs webhooks as Stripe's documentation on verifying signatures describes it.
 *
 * @param secret the endpoint's, as {@code whsec_…}
 */
public record StripeSignature(String secret) {

    /** The header that bears it. */
    public static final String HEADER = "Stripe-Signature";

    /** {@code t=…,v1=…} for a payload that is sent now. */
    public String of(String payload) {
        long time = Instant.now().getEpochSecond();
        try {
            Mac hmac = Mac.getInstance("HmacSHA256");
            hmac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] signature = hmac.doFinal((time + "." + payload).getBytes(StandardCharsets.UTF_8));
            return "t=" + time + ",v1=" + HexFormat.of().formatHex(signature);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
