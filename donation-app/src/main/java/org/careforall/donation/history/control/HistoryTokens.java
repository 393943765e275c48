// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.history.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.careforall.donation.key.HmacKey;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What lets a guest see their gifts again: key id, the gifts' group, and an HMAC of it. Nothing of it is stored: it is
 * rebuilt from the group. New ones are made with the current key; those of the previous key still open.
 */
@ApplicationScoped
public class HistoryTokens {

    private static final String PURPOSE = "history";
    private static final int ID = 4;
    private static final int GROUP = 16;
    private static final int CODE = 32;

    private List<HmacKey> keys;

    /** For CDI's proxies. */
    protected HistoryTokens() {}

    /** Made by CDI from {@code HISTORY_TOKEN_KEY} and, after a change, {@code HISTORY_TOKEN_KEY_PREVIOUS}. */
    @Inject
    public HistoryTokens(
            @ConfigProperty(name = "history.token.key") String key,
            @ConfigProperty(name = "history.token.key.previous") Optional<String> previous) {
        this.keys = Stream.concat(
                        Stream.of(HmacKey.of("HISTORY_TOKEN_KEY", key)),
                        previous.map(old -> HmacKey.of("HISTORY_TOKEN_KEY_PREVIOUS", old)).stream())
                .toList();
    }

    /** The token of a group; base64url. */
    public String tokenOf(UUID group) {
        HmacKey key = keys.get(0);
        byte[] bytes = bytes(group);
        ByteBuffer token = ByteBuffer.allocate(ID + GROUP + CODE);
        token.put(key.id()).put(bytes).put(key.sign(PURPOSE, bytes));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token.array());
    }

    /** The group that a token opens; empty when it is none of ours. */
    public Optional<UUID> groupOf(String token) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(token.strip());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        if (bytes.length != ID + GROUP + CODE) {
            return Optional.empty();
        }
        byte[] id = Arrays.copyOf(bytes, ID);
        byte[] group = Arrays.copyOfRange(bytes, ID, ID + GROUP);
        byte[] code = Arrays.copyOfRange(bytes, ID + GROUP, bytes.length);
        return keys.stream()
                .filter(key -> Arrays.equals(key.id(), id))
                .filter(key -> MessageDigest.isEqual(key.sign(PURPOSE, group), code))
                .findFirst()
                .map(key -> uuid(group));
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(GROUP)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    private static UUID uuid(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }
}
