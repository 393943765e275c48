// SPDX-License-Identifier: Apache-2.0
package org.careforall.user.account.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.careforall.platform.caller.CurrentCaller;
import org.careforall.platform.caller.SignedIn;
import org.careforall.user.account.control.VerifyEmail;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Has a link mailed that shows whose an address is. */
@Path("/email-verification")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Users")
public class EmailVerificationResource {

    private static final String PROBLEM = "application/problem+json";

    private VerifyEmail verifyEmail;
    private CurrentCaller caller;

    /** For CDI's proxies. */
    protected EmailVerificationResource() {}

    /** Made by CDI. */
    @Inject
    public EmailVerificationResource(VerifyEmail verifyEmail, CurrentCaller caller) {
        this.verifyEmail = verifyEmail;
        this.caller = caller;
    }

    /** Has another link mailed. */
    @POST
    @SignedIn
    @SecurityRequirement(name = "bearer")
    @Operation(
            summary = "Ask for a link to verify my address",
            description = "One is mailed at registration, too. It works for 24 hours.")
    @APIResponse(responseCode = "202", description = "It is on its way; without a body")
    @APIResponse(responseCode = "401", description = "No or a bad token", content = @Content(mediaType = PROBLEM))
    @APIResponse(
            responseCode = "404",
            description = "The caller has no account: a machine",
            content = @Content(mediaType = PROBLEM))
    @APIResponse(responseCode = "409", description = "Verified already", content = @Content(mediaType = PROBLEM))
    @APIResponse(responseCode = "429", description = "Five within an hour", content = @Content(mediaType = PROBLEM))
    public Response requestEmailVerification() {
        verifyEmail.request(caller.get().requireUser());
        return Response.accepted().build();
    }
}
