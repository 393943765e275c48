// SPDX-License-Identifier: Apache-2.0
package org.careforall.user.account.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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
import org.careforall.platform.paging.PageRequest;
import org.careforall.platform.paging.Responses;
import org.careforall.platform.problem.Problems;
import org.careforall.platform.web.ETags;
import org.careforall.platform.web.PublicUrl;
import org.careforall.user.account.control.AssignRoles;
import org.careforall.user.account.control.ListAccounts;
import org.careforall.user.account.control.RegisterUser;
import org.careforall.user.account.entity.Account;
import org.careforall.user.account.entity.Accounts;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Accounts. */
@Path("/")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Users", description = "Accounts and their roles")
public class UsersResource {

    private static final String PROBLEM = "application/problem+json";

    private RegisterUser registerUser;
    private AssignRoles assignRoles;
    private ListAccounts listAccounts;
    private Accounts accounts;
    private CurrentCaller caller;
    private PublicUrl publicUrl;

    /** For CDI's proxies. */
    protected UsersResource() {}

    /** Made by CDI. */
    @Inject
    public UsersResource(
            RegisterUser registerUser,
            AssignRoles assignRoles,
            ListAccounts listAccounts,
            Accounts accounts,
            CurrentCaller caller,
            PublicUrl publicUrl) {
        this.registerUser = registerUser;
        this.assignRoles = assignRoles;
        this.listAccounts = listAccounts;
        this.accounts = accounts;
        this.caller = caller;
        this.publicUrl = publicUrl;
    }

    /** Makes an account. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermitAll
    @Operation(summary = "Register", description = "Gives DONOR and CAMPAIGN_OWNER at the most.")
    @APIResponse(
            responseCode = "201",
            description = "The account",
            content = @Content(schema = @Schema(implementation = RegisteredUser.class)))
    @APIResponse(responseCode = "400", description = "Malformed", content = @Content(mediaType = PROBLEM))
    @APIResponse(
            responseCode = "409",
            description = "The address has one; unless that is confirmed, another link is mailed there",
            content = @Content(mediaType = PROBLEM))
    @APIResponse(
            responseCode = "422",
            description = "A field is not valid or not known, or a role that nobody gets like this",
            content = @Content(mediaType = PROBLEM))
    @APIResponse(
            responseCode = "429",
            description =
                    "Too many registrations for this mailbox, however its address is written, or from this network"
                            + " address",
            content = @Content(mediaType = PROBLEM))
    @APIResponse(
            responseCode = "503",
            description = "Too many register at once",
            content = @Content(mediaType = PROBLEM))
    public Response registerUser(@Valid @NotNull Registration registration, @Context HttpServletRequest http) {
        Account account = registerUser.register(
                registration.email(),
                registration.password(),
                registration.name(),
                Optional.ofNullable(registration.roles()),
                http.getRemoteAddr());
        return Response.created(publicUrl.of("/api/users/" + account.id()))
                .entity(RegisteredUser.of(account))
                .build();
    }

    /** All accounts. */
    @GET
    @RequiresPermission("user:manage")
    @SecurityRequirement(name = "bearer")
    @Operation(summary = "List accounts", description = "Oldest first; q is a part of the address or the name.")
    @APIResponse(
            responseCode = "200",
            description = "A page of them",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = UserPage.class),
                            examples = @ExampleObject(name = "example", value = """
                    {"items": [{"id": "01931f6e-0000-7000-8000-000000000005", "email": "ada@example.org",
                     "emailVerified": true, "name": "Ada Lovelace", "roles": ["DONOR"],
                     "registeredAt": "2026-11-21T09:30:00.000Z"}], "next": null}""")))
    @APIResponse(responseCode = "401", description = "No or a bad token", content = @Content(mediaType = PROBLEM))
    @APIResponse(responseCode = "403", description = "Without user:manage", content = @Content(mediaType = PROBLEM))
    @APIResponse(responseCode = "422", description = "limit is not 1 to 100", content = @Content(mediaType = PROBLEM))
    public Response listUsers(
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
    public Response getUser(@PathParam("id") UUID id) {
        return UserView.answer(accounts.find(id).orElseThrow(() -> Problems.notFound("account")));
    }

    /** Gives an account its roles. */
    @PUT
    @Path("/{id}/roles")
    @Consumes(MediaType.APPLICATION_JSON)
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
    public Response assignRoles(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull RoleNames names) {
        return UserView.answer(assignRoles.assign(caller.get(), id, names.roles(), version -> {
            if (ifMatch != null) {
                ETags.requireMatch(ifMatch, version);
            }
        }));
    }
}
