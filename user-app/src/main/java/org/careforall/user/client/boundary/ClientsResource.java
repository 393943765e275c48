// SPDX-License-Identifier: Apache-2.0
package org.careforall.user.client.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.careforall.platform.caller.CurrentCaller;
import org.careforall.platform.caller.RequiresPermission;
import org.careforall.platform.paging.Page;
import org.careforall.platform.web.PublicUrl;
import org.careforall.user.client.control.RegisterClient;
import org.careforall.user.client.entity.Clients;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Machine clients, which sign in with client_credentials. */
@Path("/clients")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Clients", description = "Machines that call the API")
@SecurityRequirement(name = "bearer")
public class ClientsResource {

    private static final String PROBLEM = "application/problem+json";
    private static final UUID FIRST = new UUID(0, 0);
    private static final int MOST = 1_000;

    private RegisterClient registerClient;
    private Clients clients;
    private CurrentCaller caller;
    private PublicUrl publicUrl;

    /** For CDI's proxies. */
    protected ClientsResource() {}

    /** Made by CDI. */
    @Inject
    public ClientsResource(RegisterClient registerClient, Clients clients, CurrentCaller caller, PublicUrl publicUrl) {
        this.registerClient = registerClient;
        this.clients = clients;
        this.caller = caller;
        this.publicUrl = publicUrl;
    }

    /** Makes a client. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RequiresPermission("user:manage")
    @Operation(summary = "Make a machine client", description = "The answer holds its secret, this once.")
    @APIResponse(
            responseCode = "201",
            description = "The client and its secret",
            content = @Content(schema = @Schema(implementation = ClientView.class)))
    @APIResponse(responseCode = "401", description = "No or a bad token", content = @Content(mediaType = PROBLEM))
    @APIResponse(responseCode = "403", description = "More than you hold", content = @Content(mediaType = PROBLEM))
    @APIResponse(responseCode = "422", description = "No such role", content = @Content(mediaType = PROBLEM))
    public Response createClient(@Valid @NotNull ClientRequest request) {
        ClientView made = ClientView.of(registerClient.register(caller.get(), request.name(), request.roles()));
        return Response.created(publicUrl.of("/api/users/clients/" + made.id()))
                .header("Cache-Control", "no-store")
                .entity(made)
                .build();
    }

    /** All clients: there are few. */
    @GET
    @RequiresPermission("user:manage")
    @Operation(summary = "List machine clients")
    @APIResponse(responseCode = "200", description = "They, without their secrets")
    @APIResponse(responseCode = "401", description = "No or a bad token", content = @Content(mediaType = PROBLEM))
    @APIResponse(responseCode = "403", description = "Without user:manage", content = @Content(mediaType = PROBLEM))
    public Page<ClientView> listClients() {
        List<ClientView> all =
                clients.list(FIRST, MOST).stream().map(ClientView::of).toList();
        return new Page<>(all, null);
    }

    /** Takes a client away. */
    @DELETE
    @Path("/{id}")
    @RequiresPermission("user:manage")
    @Operation(summary = "Remove a machine client", description = "Its tokens expire within ten minutes.")
    @APIResponse(responseCode = "204", description = "It is gone")
    @APIResponse(responseCode = "401", description = "No or a bad token", content = @Content(mediaType = PROBLEM))
    @APIResponse(responseCode = "403", description = "Without user:manage", content = @Content(mediaType = PROBLEM))
    @APIResponse(responseCode = "404", description = "No such client", content = @Content(mediaType = PROBLEM))
    public void deleteClient(@PathParam("id") UUID id) {
        registerClient.remove(id);
    }
}
