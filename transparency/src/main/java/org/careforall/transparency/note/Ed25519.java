// SPDX-License-Identifier: Apache-2.0
package org.careforall.transparency.note;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/** Ed25519 (RFC 8032) as the JDK has it, on the plain 32 bytes of its keys. */
final class Ed25519 {

    static final int KEY = 32;

    private static final String NAME = "Ed25519";

    /** What stands before the 32 bytes in the encodings of RFC 8410. */
    private static final byte[] PUBLIC = HexFormat.of().parseHex("302a300506032b6570032100");

    private static final byte[] PRIVATE = HexFormat.of().parseHex("302e020100300506032b657004220420");

    private Ed25519() {}

    static byte[] sign(byte[] seed, byte[] message) {
        try {
            PrivateKey key = KeyFactory.getInstance(NAME).generatePrivate(new PKCS8EncodedKeySpec(join(PRIVATE, seed)));
            Signature signature = Signature.getInstance(NAME);
            signature.initSign(key);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java from 15 on has Ed25519", e);
        }
    }

    static boolean verifies(byte[] publicKey, byte[] message, byte[] signed) {
        try {
            Signature signature = Signature.getInstance(NAME);
            signature.initVerify(
                    KeyFactory.getInstance(NAME).generatePublic(new X509EncodedKeySpec(join(PUBLIC, publicKey))));
            signature.update(message);
            return signature.verify(signed);
        } catch (InvalidKeySpecException | java.security.InvalidKeyException | java.security.SignatureException e) {
            // no point of the curve, or no signature by its form: it verifies nothing
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java from 15 on has Ed25519", e);
        }
    }

    /**
     * The public key of a private one. The JDK has no call for it, but makes a pair from the random bytes that it is given.
     *
     * @throws IllegalStateException on a Java that makes its pairs in another way
     */
    static byte[] publicKey(byte[] seed) {
        byte[] made;
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(NAME);
            generator.initialize(255, new Given(seed));
            byte[] encoded = generator.generateKeyPair().getPublic().getEncoded();
            made = Arrays.copyOfRange(encoded, encoded.length - KEY, encoded.length);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java from 15 on has Ed25519", e);
        }
        byte[] message = {1};
        if (!verifies(made, message, sign(seed, message))) {
            throw new IllegalStateException("this Java does not tell the public key of an Ed25519 key");
        }
        return made;
    }

    private static byte[] join(byte[] prefix, byte[] key) {
        byte[] joined = Arrays.copyOf(prefix, prefix.length + key.length);
        System.arraycopy(key, 0, joined, prefix.length, key.length);
        return joined;
    }

    /** "Random" bytes that are given. */
    private static final class Given extends SecureRandom {

        private final byte[] bytes;

        Given(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public void nextBytes(byte[] target) {
            System.arraycopy(bytes, 0, target, 0, target.length);
        }
    }
}
