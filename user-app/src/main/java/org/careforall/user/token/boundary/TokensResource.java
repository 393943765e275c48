// SPDX-License-Identifier: Apache-2.0
package org.careforall.user.token.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.careforall.platform.caller.ClientAuthenticated;
import org.careforall.platform.problem.ProblemException;
import org.careforall.user.token.control.Grant;
import org.careforall.user.token.control.GrantByClientSecret;
import org.careforall.user.token.control.GrantByPassword;
import org.careforall.user.token.control.GrantByRefreshToken;
import org.careforall.user.token.control.OAuthProblems;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The token endpoint of OAuth 2 (RFC 6749, section 3.2). */
@Path("/token")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tokens", description = "Signing in")
public class TokensResource {

    private static final String JSON = MediaType.APPLICATION_JSON;

    private GrantByPassword byPassword;
    private GrantByRefreshToken byRefreshToken;
    private GrantByClientSecret byClientSecret;

    /** For CDI's proxies. */
    protected TokensResource() {}

    /** Made by CDI. */
    @Inject
    public TokensResource(
            GrantByPassword byPassword, GrantByRefreshToken byRefreshToken, GrantByClientSecret byClientSecret) {
        this.byPassword = byPassword;
        this.byRefreshToken = byRefreshToken;
        this.byClientSecret = byClientSecret;
    }

    /** Gives a token for a password, a refresh token or a client's secret. */
    @POST
    @PermitAll
    @ClientAuthenticated
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(
            summary = "Get a token",
            description =
                    "grant_type is password (with username and password), refresh_token (with refresh_token, which works"
                            + " once; a second use ends the login) or client_credentials (HTTP Basic, or client_id and"
                            + " client_secret). Credentials of a client that are sent with another grant must hold, too. Errors carry OAuth's error and"
                            + " error_description.")
    @APIResponse(
            responseCode = "200",
            description = "The token, valid for ten minutes",
            content = @Content(schema = @Schema(implementation = TokenAnswer.class)))
    @APIResponse(
            responseCode = "400",
            description = "invalid_request, invalid_grant or unsupported_grant_type",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = TokenError.class)))
    @APIResponse(
            responseCode = "401",
            description = "invalid_client",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = TokenError.class)))
    @APIResponse(
            responseCode = "429",
            description = "Too many attempts; see Retry-After",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = TokenError.class)))
    @APIResponse(
            responseCode = "503",
            description = "Too many sign in at once; see Retry-After",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = TokenError.class)))
    public Response issueToken(
            @RequestBody(content = @Content(schema = @Schema(implementation = TokenForm.class)))
                    MultivaluedMap<String, String> form,
            @HeaderParam("Authorization") String authorization,
            @Context HttpServletRequest http) {
        try {
            Grant grant = grant(new TokenRequest(form), authorization, http.getRemoteAddr());
            return Response.ok(TokenAnswer.of(grant))
                    .header("Cache-Control", "no-store")
                    .header("Pragma", "no-cache")
                    .build();
        } catch (ProblemException refused) {
            throw OAuthProblems.of(refused);
        }
    }

    private Grant grant(TokenRequest request, String authorization, String address) {
        String type = request.require("grant_type");
        if (type.equals("password") || type.equals("refresh_token")) {
            ClientAuthentication.ifSent(authorization, request)
                    .ifPresent(client -> byClientSecret.authenticate(client.id(), client.secret()));
        }
        return switch (type) {
            case "password" -> byPassword.grant(request.require("username"), request.require("password"), address);
            case "refresh_token" -> byRefreshToken.grant(request.require("refresh_token"));
            case "client_credentials" -> {
                ClientAuthentication client = ClientAuthentication.of(authorization, request);
                yield byClientSecret.grant(client.id(), client.secret());
            }
            default -> throw OAuthProblems.unsupportedGrantType();
        };
    }
}
