// SPDX-License-Identifier: Apache-2.0
package org.careforall.user.account.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.careforall.platform.caller.CurrentCaller;
import org.careforall.platform.caller.SignedIn;
import org.careforall.platform.problem.ProblemException;
import org.careforall.user.account.control.VerifyEmail;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Shows that an account's address is its own. */
@Path("/email-verification")
@RequestScoped
@Tag(name = "Users")
public class EmailVerificationResource {

    private static final String PROBLEM = "application/problem+json";

    /** Who takes both gets JSON, and its errors. */
    private static final String PAGE_UNLESS_JSON = "text/html;qs=0.5";

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
    public Response request() {
        verifyEmail.request(caller.get().requireUser());
        return Response.accepted().build();
    }

    /** The page behind the link; opening it changes nothing. */
    @GET
    @Path("/{secret}")
    @PermitAll
    @Produces(MediaType.TEXT_HTML)
    @Operation(summary = "The page behind the link", description = "For people; its button verifies.")
    @APIResponse(
            responseCode = "200",
            description = "A page with a button, or one that says that the link does not work",
            content = @Content(mediaType = "text/html", examples = @ExampleObject(name = "example", value = """
                    <!doctype html><title>Confirm your e-mail address</title>""")))
    @APIResponse(
            responseCode = "401",
            description = "A bad token; none is needed",
            content = @Content(mediaType = PROBLEM))
    public Response ask(@PathParam("secret") String secret) {
        return verifyEmail.works(secret) ? VerificationPage.ask() : VerificationPage.tooOld();
    }

    /** Verifies, for the page. */
    @POST
    @Path("/{secret}")
    @PermitAll
    @Produces(PAGE_UNLESS_JSON)
    @Operation(
            summary = "Verify an address",
            description = "What the page's button does; browsers get a page. Again: the same answer."
                    + " Access tokens tell it from the next one on.")
    @APIResponse(
            responseCode = "200",
            description = "Verified",
            content = {
                @Content(mediaType = "text/html", examples = @ExampleObject(name = "example", value = """
                        <!doctype html><title>Your e-mail address is confirmed</title>""")),
                @Content(mediaType = "application/json", schema = @Schema(implementation = UserView.class))
            })
    @APIResponse(responseCode = "404", description = "The link does not work", content = @Content(mediaType = PROBLEM))
    public Response confirm(@PathParam("secret") String secret) {
        try {
            verifyEmail.confirm(secret);
            return VerificationPage.done();
        } catch (ProblemException e) {
            if (e.problem().status() == 404) {
                return VerificationPage.tooOld();
            }
            throw e;
        }
    }

    /** Verifies, for programs. */
    @POST
    @Path("/{secret}")
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public Response confirmAsJson(@PathParam("secret") String secret) {
        return UserView.answer(verifyEmail.confirm(secret));
    }
}
