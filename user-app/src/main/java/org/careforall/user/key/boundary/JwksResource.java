// SPDX-License-Identifier: Apache-2.0
package org.careforall.user.key.boundary;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.careforall.user.key.control.CurrentKey;
import org.careforall.user.key.entity.SigningKey;
import org.careforall.user.key.entity.SigningKeys;
import org.careforall.user.token.entity.AccessToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The public halves of the keys that sign access tokens. */
@Path("/jwks")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Keys", description = "What access tokens are signed with")
public class JwksResource {

    /** A retired key is shown as long as a token that it signed may live, and a minute more for clocks that differ. */
    private static final Duration SHOWN =
            AccessToken.LIFETIME.plus(CurrentKey.REMEMBERED).plusMinutes(1);

    private SigningKeys keys;
    private Clock clock;

    /** For CDI's proxies. */
    protected JwksResource() {}

    /** Made by CDI. */
    @Inject
    public JwksResource(SigningKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /** The key set (RFC 7517). */
    @GET
    @PermitAll
    @Operation(
            summary = "The public keys",
            description =
                    "A JSON Web Key Set (RFC 7517): the key that signs, and those that signed tokens still valid.")
    @APIResponse(
            responseCode = "200",
            description = "The key set; may be kept for a minute",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = JsonWebKeySet.class),
                            examples = @ExampleObject(name = "example", value = """
                    {"keys": [{"kty": "RSA", "kid": "2026-11-21", "use": "sig", "alg": "RS256", "e": "AQAB", "n": "…"}]}""")))
    public Response getJwks() {
        List<JWK> shown = keys.retiredAfter(clock.instant().minus(SHOWN)).stream()
                .<JWK>map(SigningKey::toJwk)
                .toList();
        return Response.ok(new JWKSet(shown).toJSONObject())
                .header("Cache-Control", "public, max-age=60")
                .build();
    }
}
