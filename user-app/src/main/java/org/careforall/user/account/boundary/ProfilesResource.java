// SPDX-License-Identifier: Apache-2.0
package org.careforall.user.account.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.careforall.platform.caller.CurrentCaller;
import org.careforall.platform.caller.SignedIn;
import org.careforall.platform.problem.Problems;
import org.careforall.platform.web.ETags;
import org.careforall.user.account.control.ChangeProfile;
import org.careforall.user.account.entity.Accounts;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The caller's own account. */
@Path("/me")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Users")
@SecurityRequirement(name = "bearer")
public class ProfilesResource {

    private static final String PROBLEM = "application/problem+json";

    private Accounts accounts;
    private ChangeProfile changeProfile;
    private CurrentCaller caller;

    /** For CDI's proxies. */
    protected ProfilesResource() {}

    /** Made by CDI. */
    @Inject
    public ProfilesResource(Accounts accounts, ChangeProfile changeProfile, CurrentCaller caller) {
        this.accounts = accounts;
        this.changeProfile = changeProfile;
        this.caller = caller;
    }

    /** The caller's own account. */
    @GET
    @SignedIn
    @Operation(summary = "My account")
    @APIResponse(
            responseCode = "200",
            description = "It, with an ETag",
            content = @Content(schema = @Schema(implementation = UserView.class)))
    @APIResponse(responseCode = "401", description = "No or a bad token", content = @Content(mediaType = PROBLEM))
    @APIResponse(responseCode = "404", description = "A machine's token", content = @Content(mediaType = PROBLEM))
    public Response getMe() {
        return UserView.answer(
                accounts.find(caller.get().requireUser()).orElseThrow(() -> Problems.notFound("account")));
    }

    /** Changes the caller's own account. */
    @PATCH
    @Consumes(MediaType.APPLICATION_JSON)
    @SignedIn
    @Operation(summary = "Change my account", description = "With the ETag of GET /me in If-Match.")
    @APIResponse(
            responseCode = "200",
            description = "It, with its new ETag",
            content = @Content(schema = @Schema(implementation = UserView.class)))
    @APIResponse(responseCode = "401", description = "No or a bad token", content = @Content(mediaType = PROBLEM))
    @APIResponse(responseCode = "404", description = "A machine's token", content = @Content(mediaType = PROBLEM))
    @APIResponse(responseCode = "412", description = "It changed meanwhile", content = @Content(mediaType = PROBLEM))
    @APIResponse(responseCode = "422", description = "A field is not valid", content = @Content(mediaType = PROBLEM))
    @APIResponse(responseCode = "428", description = "If-Match is missing", content = @Content(mediaType = PROBLEM))
    public Response updateMe(@HeaderParam("If-Match") String ifMatch, @Valid @NotNull ProfileChange change) {
        return UserView.answer(changeProfile.rename(
                caller.get().requireUser(), change.name().strip(), version -> ETags.requireMatch(ifMatch, version)));
    }
}
