// SPDX-License-Identifier: Apache-2.0
package org.careforall.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A log's state as somebody else reads it, written from the specifications (C2SP signed-note and tlog-checkpoint, RFC 9162
 * 2.1.3.2) and not from our code.
 */
record SignedTree(long size, byte[] root) {

    /** SubjectPublicKeyInfo of an Ed25519 key, up to the key (RFC 8410). */
    private static final byte[] ED25519 = HexFormat.of().parseHex("302a300506032b6570032100");

    /** Reads a checkpoint whose signature the verifier key accepts. */
    static SignedTree of(String note, String verifierKey) {
        int end = note.indexOf("\n\n");
        String text = note.substring(0, end + 1);
        String[] lines = text.split("\n");
        String[] key = verifierKey.split("\\+", 3);
        assertThat(lines[0]).isEqualTo(key[0]);
        String signature = note.substring(end + 2)
                .lines()
                .filter(line -> line.startsWith("\u2014 " + key[0] + " "))
                .findFirst()
                .orElseThrow()
                .split(" ")[2];
        byte[] signed = Base64.getDecoder().decode(signature);
        assertThat(HexFormat.of().formatHex(signed, 0, 4)).isEqualTo(key[1]);
        byte[] typed = Base64.getDecoder().decode(key[2]);
        assertThat(typed[0]).as("the type of an Ed25519 key").isEqualTo((byte) 1);
        try {
            PublicKey publicKey = KeyFactory.getInstance("Ed25519")
                    .generatePublic(
                            new X509EncodedKeySpec(joined(ED25519, Arrays.copyOfRange(typed, 1, typed.length))));
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(publicKey);
            check.update(text.getBytes(StandardCharsets.UTF_8));
            assertThat(check.verify(Arrays.copyOfRange(signed, 4, signed.length)))
                    .as("the checkpoint's signature")
                    .isTrue();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        return new SignedTree(Long.parseLong(lines[1]), Base64.getDecoder().decode(lines[2]));
    }

    static String leaf(JsonNode entry) {
        return new String(Base64.getDecoder().decode(entry.path("leaf").asText()), StandardCharsets.UTF_8);
    }

    void requireIncluded(JsonNode entry) {
        long index = entry.path("leafIndex").asLong(-1);
        assertThat(index).isBetween(0L, size - 1);
        byte[] hash = sha256(
                new byte[] {0}, Base64.getDecoder().decode(entry.path("leaf").asText()));
        long fn = index;
        long sn = size - 1;
        for (JsonNode step : entry.path("hashes")) {
            byte[] sibling = Base64.getDecoder().decode(step.asText());
            assertThat(sn).isPositive();
            if (fn % 2 == 1 || fn == sn) {
                hash = sha256(new byte[] {1}, sibling, hash);
                while (fn % 2 == 0 && fn != 0) {
                    fn >>= 1;
                    sn >>= 1;
                }
            } else {
                hash = sha256(new byte[] {1}, hash, sibling);
            }
            fn >>= 1;
            sn >>= 1;
        }
        assertThat(sn).isZero();
        assertThat(hash).isEqualTo(root);
    }

    private static byte[] sha256(byte[]... parts) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(joined(parts));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
