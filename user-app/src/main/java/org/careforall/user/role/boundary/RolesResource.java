// SPDX-License-Identifier: Apache-2.0
package org.careforall.user.role.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.careforall.platform.caller.CurrentCaller;
import org.careforall.platform.caller.RequiresPermission;
import org.careforall.platform.paging.Page;
import org.careforall.platform.problem.Problems;
import org.careforall.platform.web.ETags;
import org.careforall.user.role.control.ChangeRole;
import org.careforall.user.role.entity.Role;
import org.careforall.user.role.entity.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Roles: named sets of permissions. */
@Path("/roles")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Roles", description = "Named sets of permissions")
@SecurityRequirement(name = "bearer")
public class RolesResource {

    private static final String PROBLEM = "application/problem+json";

    private Roles roles;
    private ChangeRole changeRole;
    private CurrentCaller caller;

    /** For CDI's proxies. */
    protected RolesResource() {}

    /** Made by CDI. */
    @Inject
    public RolesResource(Roles roles, ChangeRole changeRole, CurrentCaller caller) {
        this.roles = roles;
        this.changeRole = changeRole;
        this.caller = caller;
    }

    /** All roles: there are few, so this is always the whole list. */
    @GET
    @RequiresPermission("role:manage")
    @Operation(summary = "List roles")
    @APIResponse(responseCode = "200", description = "All of them, by name")
    @APIResponse(responseCode = "401", description = "No or a bad token", content = @Content(mediaType = PROBLEM))
    @APIResponse(responseCode = "403", description = "Without role:manage", content = @Content(mediaType = PROBLEM))
    public Page<RoleView> listRoles() {
        return new Page<>(roles.all().stream().map(RoleView::of).toList(), null);
    }

    /** One role. */
    @GET
    @Path("/{name}")
    @RequiresPermission("role:manage")
    @Operation(summary = "A role")
    @APIResponse(
            responseCode = "200",
            description = "It, with an ETag",
            content = @Content(schema = @Schema(implementation = RoleView.class)))
    @APIResponse(responseCode = "401", description = "No or a bad token", content = @Content(mediaType = PROBLEM))
    @APIResponse(responseCode = "403", description = "Without role:manage", content = @Content(mediaType = PROBLEM))
    @APIResponse(responseCode = "404", description = "No such role", content = @Content(mediaType = PROBLEM))
    public Response getRole(@PathParam("name") String name) {
        if (!name.matches(Role.NAME)) {
            throw Problems.notFound("role");
        }
        return answer(roles.find(name).orElseThrow(() -> Problems.notFound("role")));
    }

    /** Makes or changes a role. */
    @PUT
    @Path("/{name}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RequiresPermission("role:manage")
    @Operation(
            summary = "Make or change a role",
            description = "Sets its permissions; tokens follow with their next refresh. If-Match is optional.")
    @APIResponse(
            responseCode = "200",
            description = "The role",
            content = @Content(schema = @Schema(implementation = RoleView.class)))
    @APIResponse(responseCode = "401", description = "No or a bad token", content = @Content(mediaType = PROBLEM))
    @APIResponse(responseCode = "403", description = "More than you hold", content = @Content(mediaType = PROBLEM))
    @APIResponse(responseCode = "409", description = "ADMIN is fixed", content = @Content(mediaType = PROBLEM))
    @APIResponse(responseCode = "412", description = "It changed meanwhile", content = @Content(mediaType = PROBLEM))
    @APIResponse(responseCode = "422", description = "No such permission", content = @Content(mediaType = PROBLEM))
    public Response putRole(
            @PathParam("name") String name,
            @HeaderParam("If-Match") String ifMatch,
            @Valid @NotNull PermissionNames names) {
        return answer(changeRole.put(caller.get(), name, names.permissions(), version -> {
            if (ifMatch != null) {
                ETags.requireMatch(ifMatch, version);
            }
        }));
    }

    private static Response answer(Role role) {
        return Response.ok(RoleView.of(role))
                .header("ETag", ETags.of(role.version()))
                .build();
    }
}
