// SPDX-License-Identifier: Apache-2.0
package org.careforall.transparency.leaf;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.careforall.transparency.note.Base64Text;

/**
 * Binds a leaf to its donation without telling which: HMAC-SHA256 (RFC 2104) of the donation's id under a salt of the leaf's
 * own. Who has the salt can show the link; without it nobody can guess it, and two leaves of one donation look unrelated.
 */
public final class Commitment {

    /** Bytes of a salt. */
    public static final int SALT = 16;

    private static final String ALGORITHM = "HmacSHA256";

    /** Says what is committed to, so that the same salt could never open something else. */
    private static final String PURPOSE = "careforall-donation-v1\n";

    private Commitment() {}

    /** The commitment, as base64. */
    public static String to(UUID donation, byte[] salt) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(salt, ALGORITHM));
            return Base64Text.write(mac.doFinal((PURPOSE + donation).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }
}
