// SPDX-License-Identifier: Apache-2.0
package org.careforall.user.key.entity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;

/**
 * A key that signs access tokens, RSA with 2048 bits.
 *
 * @param kid the thumbprint of its public half (RFC 7638): the same key has the same id everywhere
 */
public record SigningKey(String kid, RSAPrivateKey privateKey, RSAPublicKey publicKey) {

    private static final String RSA = "RSA";
    private static final int BITS = 2048;

    /** A new random key. */
    public static SigningKey generate() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(RSA);
            generator.initialize(BITS);
            KeyPair pair = generator.generateKeyPair();
            RSAPublicKey publicKey = (RSAPublicKey) pair.getPublic();
            String kid =
                    new RSAKey.Builder(publicKey).keyIDFromThumbprint().build().getKeyID();
            return new SigningKey(kid, (RSAPrivateKey) pair.getPrivate(), publicKey);
        } catch (NoSuchAlgorithmException | JOSEException e) {
            throw new IllegalStateException("this Java has no RSA", e);
        }
    }

    /** From its stored form: PKCS #8 and X.509, both DER. */
    static SigningKey of(String kid, byte[] privateKey, byte[] publicKey) {
        try {
            KeyFactory keys = KeyFactory.getInstance(RSA);
            return new SigningKey(
                    kid, (RSAPrivateKey) keys.generatePrivate(new PKCS8EncodedKeySpec(privateKey)), (RSAPublicKey)
                            keys.generatePublic(new X509EncodedKeySpec(publicKey)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the stored signing key " + kid + " is damaged", e);
        }
    }

    /** Its public half as a JSON Web Key for RS256. */
    public RSAKey toJwk() {
        return new RSAKey.Builder(publicKey)
                .keyID(kid)
                .keyUse(KeyUse.SIGNATURE)
                .algorithm(JWSAlgorithm.RS256)
                .build();
    }

    @Override
    public String toString() {
        return "SigningKey[" + kid + "]";
    }
}
