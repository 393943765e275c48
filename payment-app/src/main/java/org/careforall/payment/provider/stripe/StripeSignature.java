// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.provider.stripe;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Stripe's signature over a webhook's raw body: {@code Stripe-Signature: t=<seconds>,v1=<hex>[,v1=<hex>…]}, each the
 * HMAC-SHA256 of {@code <t>.<body>}.
 *
 * @see <a href="https://docs.stripe.com/webhooks#verify-manually">Stripe: verify a signature</a>
 */
public final class StripeSignature {

    private static final Duration TOLERANCE = Duration.ofSeconds(300);

    private final List<String> secrets;
    private final Clock clock;

    /** @param secrets the current one, and the one before while it is rotated out */
    public StripeSignature(List<String> secrets, Clock clock) {
        this.secrets = List.copyOf(secrets);
        this.clock = clock;
    }

    /** What a signature is found to be; only VALID may be read further. */
    public enum Finding {
        VALID,
        MISSING,
        MALFORMED,
        STALE,
        FORGED
    }

    /** Checks the header against the body, in constant time, with every signature and every secret. */
    public Finding check(String header, byte[] body) {
        if (header == null || header.isBlank()) {
            return Finding.MISSING;
        }
        String time = null;
        List<byte[]> signatures = new ArrayList<>();
        for (String part : header.split(",", -1)) {
            int equals = part.indexOf('=');
            if (equals < 1) {
                return Finding.MALFORMED;
            }
            String key = part.substring(0, equals).trim();
            String value = part.substring(equals + 1).trim();
            if (key.equals("t")) {
                if (time != null || !value.matches("[0-9]{1,12}")) {
                    return Finding.MALFORMED;
                }
                time = value;
            } else if (key.equals("v1")) {
                if (!value.matches("[0-9a-fA-F]{64}")) {
                    return Finding.MALFORMED;
                }
                signatures.add(HexFormat.of().parseHex(value));
            }
        }
        if (time == null || signatures.isEmpty()) {
            return Finding.MALFORMED;
        }
        if (!isSigned(time, body, signatures)) {
            return Finding.FORGED;
        }
        Duration distance = Duration.between(Instant.ofEpochSecond(Long.parseLong(time)), clock.instant());
        return distance.abs().compareTo(TOLERANCE) > 0 ? Finding.STALE : Finding.VALID;
    }

    private boolean isSigned(String time, byte[] body, List<byte[]> signatures) {
        boolean found = false;
        for (String secret : secrets) {
            byte[] expected = sign(secret, time, body);
            for (byte[] signature : signatures) {
                found |= MessageDigest.isEqual(expected, signature);
            }
        }
        return found;
    }

    private static byte[] sign(String secret, String time, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            mac.update(time.getBytes(StandardCharsets.US_ASCII));
            mac.update((byte) '.');
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }
}
