// SPDX-License-Identifier: Apache-2.0
package org.careforall.user.token.control;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.careforall.platform.id.Ids;
import org.careforall.user.key.control.CurrentKey;
import org.careforall.user.key.entity.SigningKey;
import org.careforall.user.token.entity.AccessToken;
import org.careforall.user.token.entity.Bearer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Writes access tokens: JWTs in the form of MicroProfile JWT, whose {@code groups} are permissions. */
@ApplicationScoped
public class SignAccessToken {

    private static final String AUDIENCE = "careforall";

    private CurrentKey key;
    private Clock clock;
    private String issuer;

    /** For CDI's proxies. */
    protected SignAccessToken() {}

    /** @param publicUrl as the verifying servers know it, character by character */
    @Inject
    public SignAccessToken(
            CurrentKey key,
            Clock clock,
            @ConfigProperty(name = "public.url", defaultValue = "http://localhost:9080") String publicUrl) {
        this.key = key;
        this.clock = clock;
        this.issuer = publicUrl + "/api/users";
    }

    /** A token that says who the bearer is and what they may do, for {@link AccessToken#LIFETIME}. */
    public AccessToken sign(Bearer bearer) {
        SigningKey signingKey = key.get();
        Instant now = clock.instant();
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer(issuer)
                .audience(AUDIENCE)
                .subject(bearer.id().toString())
                .jwtID(Ids.next().toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(AccessToken.LIFETIME)))
                .claim("name", bearer.name())
                .claim("email_verified", bearer.emailVerified())
                .claim("roles", bearer.roles())
                .claim("groups", List.copyOf(bearer.permissions()));
        bearer.email().ifPresent(email -> claims.claim("upn", email));
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .type(JOSEObjectType.JWT)
                .keyID(signingKey.kid())
                .build();
        SignedJWT token = new SignedJWT(header, claims.build());
        try {
            token.sign(new RSASSASigner(signingKey.privateKey()));
        } catch (JOSEException e) {
            throw new IllegalStateException("a token could not be signed", e);
        }
        return new AccessToken(token.serialize());
    }
}
