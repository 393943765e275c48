// SPDX-License-Identifier: Apache-2.0
package org.careforall.user.token.entity;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A secret of 256 random bits, of which only the hash is kept. */
public record OpaqueSecret(String value) {

    private static final int BYTES = 32;

    /** A new one. */
    public static OpaqueSecret random(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new OpaqueSecret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /**
     * The secret that follows this one: the same each time for the same seed. Neither this secret nor the seed alone, which
     * the database keeps, is enough to make it.
     */
    public OpaqueSecret successor(byte[] seed) {
        try {
            Mac hmac = Mac.getInstance("HmacSHA256");
            hmac.init(new SecretKeySpec(value.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return new OpaqueSecret(Base64.getUrlEncoder().withoutPadding().encodeToString(hmac.doFinal(seed)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }

    /** Its SHA-256: enough for what cannot be guessed. */
    public byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "OpaqueSecret[…]";
    }
}
