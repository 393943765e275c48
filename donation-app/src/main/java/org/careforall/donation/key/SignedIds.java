// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.key;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Ids that open something for whoever holds them: key id, the id, and an HMAC of it, as base64url. Nothing of it is
 * stored: it is rebuilt from the id.
 */
public final class SignedIds {

    private static final int KEY_ID = 4;
    private static final int ID = 16;
    private static final int CODE = 32;

    private final List<HmacKey> keys;

    /** @param keys the first one signs, every one opens */
    public SignedIds(List<HmacKey> keys) {
        this.keys = List.copyOf(keys);
    }

    /** The token of an id; another purpose gives another token. */
    public String sign(String purpose, UUID id) {
        HmacKey key = keys.get(0);
        byte[] bytes = bytes(id);
        ByteBuffer token = ByteBuffer.allocate(KEY_ID + ID + CODE);
        token.put(key.id()).put(bytes).put(key.sign(purpose, bytes));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token.array());
    }

    /** The id that a token opens; empty when it is none of ours for this purpose. */
    public Optional<UUID> open(String purpose, String token) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(token.strip());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        if (bytes.length != KEY_ID + ID + CODE) {
            return Optional.empty();
        }
        byte[] keyId = Arrays.copyOf(bytes, KEY_ID);
        byte[] id = Arrays.copyOfRange(bytes, KEY_ID, KEY_ID + ID);
        byte[] code = Arrays.copyOfRange(bytes, KEY_ID + ID, bytes.length);
        return keys.stream()
                .filter(key -> Arrays.equals(key.id(), keyId))
                .filter(key -> MessageDigest.isEqual(key.sign(purpose, id), code))
                .findFirst()
                .map(key -> uuid(id));
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(ID)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    private static UUID uuid(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }
}
