// SPDX-License-Identifier: Apache-2.0
package org.careforall.standalone;

import java.security.SecureRandom;
import java.util.Base64;

/** Makes secrets. */
final class Secrets {

    private Secrets() {}

    /** Random text without characters that a shell, a URL or SQL would mind. */
    static String randomText(int bytes) {
        byte[] random = new byte[bytes];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    /** A random key of 32 bytes in standard Base64, for HMAC-SHA256 or Ed25519. */
    static String randomKey() {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        return Base64.getEncoder().encodeToString(random);
    }
}
