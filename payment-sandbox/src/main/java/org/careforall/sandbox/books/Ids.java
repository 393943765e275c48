// SPDX-License-Identifier: Apache-2.0
package org.careforall.sandbox.books;

import java.security.SecureRandom;

/**
 * Ids as Stripe's: a prefix and random letters. Not drawn from the seed: a sandbox that begins anew must not give ids
 * that the apps' databases already know.
 */
public final class Ids {
    private static final String LETTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    /** As {@code pi_3Q…}: the prefix, an underscore and 24 letters. */
    public static String next(String prefix) {
        return prefix + "_" + random(24);
    }

    public static String random(int length) {
        byte[] drawn = new byte[length];
        RANDOM.nextBytes(drawn);
        StringBuilder letters = new StringBuilder(length);
        for (byte b : drawn) {
            letters.append(LETTERS.charAt((b & 0xff) % LETTERS.length()));
        }
        return letters.toString();
    }
}
