// SPDX-License-Identifier: Apache-2.0
package org.careforall.transparency.merkle;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The hashes of a Merkle tree over SHA-256: RFC 9162, section 2.1.1 (the same as RFC 6962). */
public final class Hashes {

    /** Bytes of a hash. */
    public static final int SIZE = 32;

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private Hashes() {}

    /** The root of the tree without leaves. */
    public static byte[] ofNothing() {
        return sha256().digest();
    }

    /** The hash of an entry. */
    public static byte[] ofLeaf(byte[] entry) {
        MessageDigest digest = sha256();
        digest.update(LEAF);
        return digest.digest(entry);
    }

    /** The hash of an inner node. */
    public static byte[] ofNode(byte[] left, byte[] right) {
        MessageDigest digest = sha256();
        digest.update(NODE);
        digest.update(left);
        return digest.digest(right);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
