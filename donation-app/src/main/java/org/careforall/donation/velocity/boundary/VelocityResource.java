// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.velocity.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.careforall.donation.velocity.control.ReleaseHold;
import org.careforall.donation.velocity.entity.Hold;
import org.careforall.platform.caller.CurrentCaller;
import org.careforall.platform.caller.RequiresPermission;
import org.careforall.platform.paging.Page;
import org.careforall.platform.paging.PageRequest;
import org.careforall.platform.paging.Responses;
import org.careforall.platform.web.PublicUrl;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who is held back because their payments fail: seen and let go by staff. */
@Path("/velocity")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = "bearer")
@Tag(name = "Velocity", description = "Defence against those who try stolen cards")
public class VelocityResource {

    private static final String PROBLEM = "application/problem+json";

    private ReleaseHold holds;
    private CurrentCaller caller;
    private PublicUrl publicUrl;

    /** For JAX-RS proxies. */
    protected VelocityResource() {}

    /** Made by CDI. */
    @Inject
    public VelocityResource(ReleaseHold holds, CurrentCaller caller, PublicUrl publicUrl) {
        this.holds = holds;
        this.caller = caller;
        this.publicUrl = publicUrl;
    }

    /** What is held back now. */
    @GET
    @RequiresPermission("donation:read")
    @Operation(
            summary = "List what is held back",
            description =
                    "Addresses and e-mail addresses whose payments failed too often in the last minutes, as keyed hashes,"
                            + " and campaigns that somebody may be trying cards on.")
    @APIResponse(
            responseCode = "200",
            description = "A page; Link: rel=\"next\"",
            content = @Content(schema = @Schema(implementation = VelocityPage.class)))
    @APIResponse(responseCode = "400", description = "A bad cursor", content = @Content(mediaType = PROBLEM))
    @APIResponse(responseCode = "401", description = "No or a bad token", content = @Content(mediaType = PROBLEM))
    @APIResponse(
            responseCode = "403",
            description = "Without the permission donation:read",
            content = @Content(mediaType = PROBLEM))
    @APIResponse(responseCode = "422", description = "A bad limit", content = @Content(mediaType = PROBLEM))
    public Response listHeldKeys(
            @QueryParam("limit") Integer limit, @QueryParam("after") String after, @Context UriInfo uri) {
        Page<Hold> page = holds.page(PageRequest.of(limit, after));
        return Responses.page(
                uri,
                publicUrl,
                new Page<>(page.items().stream().map(HeldItem::of).toList(), page.next()));
    }

    /** Lets one go. */
    @DELETE
    @Path("/{key}")
    @RequiresPermission("campaign:manage")
    @Operation(
            summary = "Let a key go",
            description = "What failed so far counts no more. Every server knows within two seconds.")
    @APIResponse(responseCode = "204", description = "No longer held back")
    @APIResponse(responseCode = "401", description = "No or a bad token", content = @Content(mediaType = PROBLEM))
    @APIResponse(
            responseCode = "403",
            description = "Without the permission campaign:manage",
            content = @Content(mediaType = PROBLEM))
    @APIResponse(responseCode = "404", description = "It is not held back", content = @Content(mediaType = PROBLEM))
    public void releaseHeldKey(
            @Parameter(description = "As it is listed", example = "9f86d081884c7d659a2feaa0c55ad015") @PathParam("key")
                    String key) {
        holds.release(key, caller.get());
    }

    /** The form of a page, for the API's description. */
    @Schema(name = "VelocityPage")
    public record VelocityPage(
            HeldItem[] items, @Schema(nullable = true) String next) {}
}
