// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.wall.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.careforall.donation.wall.control.HideGift;
import org.careforall.platform.caller.RequiresPermission;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Taking words off the public wall. */
@Path("/{id}/hide")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = "bearer")
@Tag(name = "Donations")
public class HideResource {

    private static final String PROBLEM = "application/problem+json";

    private HideGift hide;

    /** For JAX-RS proxies. */
    protected HideResource() {}

    /** Made by CDI. */
    @Inject
    public HideResource(HideGift hide) {
        this.hide = hide;
    }

    /** Hides or shows a gift's name and message. */
    @POST
    @RequiresPermission("campaign:manage")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Take a gift's name or message off the wall",
            description = "The gift and its money stay. false shows it again.")
    @APIResponse(
            responseCode = "200",
            description = "What is hidden now",
            content = @Content(schema = @Schema(implementation = Hiding.class)))
    @APIResponse(responseCode = "401", description = "No or a bad token", content = @Content(mediaType = PROBLEM))
    @APIResponse(
            responseCode = "403",
            description = "Without the permission campaign:manage",
            content = @Content(mediaType = PROBLEM))
    @APIResponse(responseCode = "404", description = "No such gift", content = @Content(mediaType = PROBLEM))
    @APIResponse(responseCode = "422", description = "Wrong fields", content = @Content(mediaType = PROBLEM))
    public Hiding hideDonation(@PathParam("id") UUID id, @NotNull @Valid Hiding request) {
        hide.hide(id, request.name(), request.message());
        return request;
    }
}
