// SPDX-License-Identifier: Apache-2.0
package org.careforall.user.account.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import java.util.UUID;
import org.careforall.platform.caller.CurrentCaller;
import org.careforall.platform.caller.RequiresPermission;
import org.careforall.platform.caller.SignedIn;
import org.careforall.platform.paging.PageRequest;
import org.careforall.platform.paging.Responses;
import org.careforall.platform.problem.Problems;
import org.careforall.platform.web.ETags;
import org.careforall.platform.web.PublicUrl;
import org.careforall.user.account.control.AssignRoles;
import org.careforall.user.account.control.ChangeProfile;
import org.careforall.user.account.control.ListAccounts;
import org.careforall.user.account.control.RegisterUser;
import org.careforall.user.account.entity.Account;
import org.careforall.user.account.entity.Accounts;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Accounts. */
@Path("/")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Users", description = "Accounts and their roles")
public class UsersResource {

    private static final String PROBLEM = "application/problem+json";

    @Inject
    private RegisterUser registerUser;

    @Inject
    private ChangeProfile changeProfile;

    @Inject
    private AssignRoles assignRoles;

    @Inject
    private ListAccounts listAccounts;

    @Inject
    private Accounts accounts;

    @Inject
    private CurrentCaller caller;

    @Inject
    private PublicUrl publicUrl;

    /** Makes an account. */
    @POST
    @PermitAll
    @Operation(summary = "Register", description = "Gives DONOR and CAMPAIGN_OWNER at the most.")
    @APIResponse(
            responseCode = "201",
            description = "The account",
            content = @Content(schema = @Schema(implementation = RegisteredUser.class)))
    @APIResponse(responseCode = "400", description = "Malformed", content = @Content(mediaType = PROBLEM))
    @APIResponse(responseCode = "409", description = "The address has one", content = @Content(mediaType = PROBLEM))
    @APIResponse(
            responseCode = "422",
            description = "A field is not valid or not known, or a role that nobody gets like this",
            content = @Content(mediaType = PROBLEM))
    @APIResponse(
            responseCode = "503",
            description = "Too many register at once",
            content = @Content(mediaType = PROBLEM))
    public Response register(@Valid @NotNull Registration registration) {
        Account account = registerUser.register(
                registration.email(),
                registration.password(),
                registration.name(),
                Optional.ofNullable(registration.roles()));
        return Response.created(publicUrl.of("/api/users/" + account.id()))
                .entity(RegisteredUser.of(account))
                .build();
    }

    /** The caller's own account. */
    @GET
    @Path("/me")
    @SignedIn
    @SecurityRequirement(name = "bearer")
    @Operation(summary = "My account")
    @APIResponse(
            responseCode = "200",
            description = "It, with an ETag",
            content = @Content(schema = @Schema(implementation = UserView.class)))
    @APIResponse(responseCode = "401", description = "No or a bad token", content = @Content(mediaType = PROBLEM))
    @APIResponse(responseCode = "404", description = "A machine's token", content = @Content(mediaType = PROBLEM))
    public Response me() {
        return found(caller.get().requireUser());
    }

    /** Changes the caller's own account. */
    @PATCH
    @Path("/me")
    @SignedIn
    @SecurityRequirement(name = "bearer")
    @Operation(summary = "Change my account", description = "With the ETag of GET /me in If-Match.")
    @APIResponse(
            responseCode = "200",
            description = "It, with its new ETag",
            content = @Content(schema = @Schema(implementation = UserView.class)))
    @APIResponse(responseCode = "401", description = "No or a bad token", content = @Content(mediaType = PROBLEM))
    @APIResponse(responseCode = "412", description = "It changed meanwhile", content = @Content(mediaType = PROBLEM))
    @APIResponse(responseCode = "422", description = "A field is not valid", content = @Content(mediaType = PROBLEM))
    @APIResponse(responseCode = "428", description = "If-Match is missing", content = @Content(mediaType = PROBLEM))
    public Response change(@HeaderParam("If-Match") String ifMatch, @Valid @NotNull ProfileChange change) {
        return answer(changeProfile.rename(
                caller.get().requireUser(), change.name().strip(), version -> ETags.requireMatch(ifMatch, version)));
    }

    /** All accounts. */
    @GET
    @RequiresPermission("user:manage")
    @SecurityRequirement(name = "bearer")
    @Operation(summary = "List accounts", description = "Oldest first; q is a part of the address or the name.")
    @APIResponse(responseCode = "200", description = "A page of them")
    @APIResponse(responseCode = "401", description = "No or a bad token", content = @Content(mediaType = PROBLEM))
    @APIResponse(responseCode = "403", description = "Without user:manage", content = @Content(mediaType = PROBLEM))
    @APIResponse(responseCode = "422", description = "limit is not 1 to 100", content = @Content(mediaType = PROBLEM))
    public Response list(
            @QueryParam("q") String q,
            @QueryParam("limit") Integer limit,
            @QueryParam("after") String after,
            @Context UriInfo uri) {
        return Responses.page(
                uri, publicUrl, listAccounts.list(Optional.ofNullable(q), PageRequest.of(limit, after), UserView::of));
    }

    /** One account, for staff. */
    @GET
    @Path("/{id}")
    @RequiresPermission("user:manage")
    @SecurityRequirement(name = "bearer")
    @Operation(summary = "An account")
    @APIResponse(
            responseCode = "200",
            description = "It, with an ETag",
            content = @Content(schema = @Schema(implementation = UserView.class)))
    @APIResponse(responseCode = "401", description = "No or a bad token", content = @Content(mediaType = PROBLEM))
    @APIResponse(responseCode = "403", description = "Without user:manage", content = @Content(mediaType = PROBLEM))
    @APIResponse(responseCode = "404", description = "No such account", content = @Content(mediaType = PROBLEM))
    public Response one(@PathParam("id") UUID id) {
        return found(id);
    }

    /** Gives an account its roles. */
    @PUT
    @Path("/{id}/roles")
    @RequiresPermission("user:manage")
    @SecurityRequirement(name = "bearer")
    @Operation(
            summary = "Give an account its roles",
            description =
                    "Replaces them all. Nobody gives or takes permissions that they do not hold. If-Match is optional.")
    @APIResponse(
            responseCode = "200",
            description = "The account",
            content = @Content(schema = @Schema(implementation = UserView.class)))
    @APIResponse(responseCode = "401", description = "No or a bad token", content = @Content(mediaType = PROBLEM))
    @APIResponse(responseCode = "403", description = "More than you hold", content = @Content(mediaType = PROBLEM))
    @APIResponse(responseCode = "404", description = "No such account", content = @Content(mediaType = PROBLEM))
    @APIResponse(responseCode = "409", description = "The last administrator", content = @Content(mediaType = PROBLEM))
    @APIResponse(responseCode = "412", description = "It changed meanwhile", content = @Content(mediaType = PROBLEM))
    @APIResponse(responseCode = "422", description = "No such role", content = @Content(mediaType = PROBLEM))
    public Response assign(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull RoleNames names) {
        return answer(assignRoles.assign(caller.get(), id, names.roles(), version -> {
            if (ifMatch != null) {
                ETags.requireMatch(ifMatch, version);
            }
        }));
    }

    private Response found(UUID id) {
        return answer(accounts.find(id).orElseThrow(() -> Problems.notFound("account")));
    }

    private static Response answer(Account account) {
        return Response.ok(UserView.of(account))
                .header("ETag", ETags.of(account.version()))
                .header("Cache-Control", "private, no-cache")
                .build();
    }
}
