// SPDX-License-Identifier: Apache-2.0
package org.careforall.transparency.note;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** Who signs, and with what: a verifier key ("vkey") of C2SP signed-note, for Ed25519. */
public final class VerifierKey {

    private static final byte ED25519 = 1;
    private static final int ID_DIGITS = 8;

    private final String name;
    private final int id;
    private final byte[] publicKey;

    private VerifierKey(String name, byte[] publicKey) {
        this.name = name;
        this.publicKey = publicKey;
        this.id = idOf(name, publicKey);
    }

    /** @throws IllegalArgumentException when a name has spaces, a plus, control characters, or nothing at all */
    static VerifierKey of(String name, byte[] publicKey) {
        if (name.isEmpty() || name.codePoints().anyMatch(VerifierKey::isForbidden)) {
            throw new IllegalArgumentException("no name for a key: " + name);
        }
        return new VerifierKey(name, publicKey.clone());
    }

    /** Reads {@code <name>+<id>+<key>}; empty when it is none, its id is another key's, or it is not for Ed25519. */
    public static Optional<VerifierKey> parse(String text) {
        String[] parts = text.split("\\+", 3);
        if (parts.length < 3
                || parts[0].isEmpty()
                || parts[1].length() != ID_DIGITS
                || parts[0].codePoints().anyMatch(VerifierKey::isForbidden)) {
            return Optional.empty();
        }
        return Base64Text.read(parts[2])
                .filter(key -> key.length == 1 + Ed25519.KEY && key[0] == ED25519)
                .map(key -> new VerifierKey(parts[0], Arrays.copyOfRange(key, 1, key.length)))
                .filter(key -> key.toString().equals(text));
    }

    /** The signer's name; a log's is its origin. */
    public String name() {
        return name;
    }

    int id() {
        return id;
    }

    boolean verifies(String text, byte[] signature) {
        return Ed25519.verifies(publicKey, text.getBytes(StandardCharsets.UTF_8), signature);
    }

    @Override
    public String toString() {
        byte[] typed =
                ByteBuffer.allocate(1 + Ed25519.KEY).put(ED25519).put(publicKey).array();
        return name + "+" + HexFormat.of().toHexDigits(id) + "+" + Base64Text.write(typed);
    }

    private static int idOf(String name, byte[] publicKey) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(name.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) '\n');
            digest.update(ED25519);
            return ByteBuffer.wrap(digest.digest(publicKey)).getInt();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static boolean isForbidden(int character) {
        return character == '+'
                || character < ' '
                || Character.isWhitespace(character)
                || Character.isSpaceChar(character);
    }
}
