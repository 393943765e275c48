// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.key;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A secret for HMAC-SHA256 (RFC 2104), from a setting. */
public final class HmacKey {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SHORTEST = 32;
    private static final int ID_LENGTH = 4;

    private final SecretKeySpec secret;

    private HmacKey(byte[] secret) {
        this.secret = new SecretKeySpec(secret, ALGORITHM);
    }

    /**
     * Reads a key.
     *
     * @param setting the setting's name, for the error
     * @param base64 at least 32 bytes
     * @throws IllegalArgumentException when it is not base64 or too short; the message does not hold the key
     */
    public static HmacKey of(String setting, String base64) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(base64.strip());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(setting + " is not base64", e);
        }
        if (bytes.length < SHORTEST) {
            throw new IllegalArgumentException(setting + " needs at least " + SHORTEST + " bytes");
        }
        return new HmacKey(bytes);
    }

    /** The current key, and the one before it while that is still set as {@code <setting>_PREVIOUS}. */
    public static List<HmacKey> currentAndPrevious(String setting, String current, Optional<String> previous) {
        return Stream.concat(
                        Stream.of(of(setting, current)), previous.map(old -> of(setting + "_PREVIOUS", old)).stream())
                .toList();
    }

    /** Tells keys apart without telling anything of them. */
    public byte[] id() {
        return Arrays.copyOf(sign("key-id", new byte[0]), ID_LENGTH);
    }

    /** The code of these bytes; another purpose gives another code. */
    public byte[] sign(String purpose, byte[] bytes) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            mac.update(purpose.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return mac.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }
}
