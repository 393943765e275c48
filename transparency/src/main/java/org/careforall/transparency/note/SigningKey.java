// SPDX-License-Identifier: Apache-2.0
package org.careforall.transparency.note;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** A private Ed25519 key with the name that it signs under. */
public final class SigningKey {

    private final byte[] seed;
    private final VerifierKey verifier;

    /**
     * A key.
     *
     * @param seed the private key of RFC 8032: 32 bytes
     * @throws IllegalArgumentException when it is not that long, or the name is none; the message does not hold the key
     */
    public SigningKey(String name, byte[] seed) {
        if (seed.length != Ed25519.KEY) {
            throw new IllegalArgumentException("an Ed25519 key has " + Ed25519.KEY + " bytes, not " + seed.length);
        }
        this.seed = seed.clone();
        this.verifier = VerifierKey.of(name, Ed25519.publicKey(seed));
    }

    /** What others verify with. */
    public VerifierKey verifier() {
        return verifier;
    }

    /**
     * The text as a signed note.
     *
     * @param text ends with a newline
     */
    public SignedNote sign(String text) {
        byte[] signature = Ed25519.sign(seed, text.getBytes(StandardCharsets.UTF_8));
        byte[] withId = ByteBuffer.allocate(Integer.BYTES + signature.length)
                .putInt(verifier.id())
                .put(signature)
                .array();
        return SignedNote.parse(text + "\n— " + verifier.name() + " " + Base64Text.write(withId) + "\n")
                .orElseThrow(() -> new IllegalArgumentException("no text for a note"));
    }
}
