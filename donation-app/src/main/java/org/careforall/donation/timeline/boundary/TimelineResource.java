// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.timeline.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.careforall.donation.timeline.control.ReadTimeline;
import org.careforall.donation.timeline.entity.Timeline;
import org.careforall.platform.caller.RequiresPermission;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What happened to one donation. */
@Path("/{id}/timeline")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = "bearer")
@Tag(name = "Search")
public class TimelineResource {

    private static final String PROBLEM = "application/problem+json";

    private ReadTimeline timeline;

    /** For JAX-RS proxies. */
    protected TimelineResource() {}

    /** Made by CDI. */
    @Inject
    public TimelineResource(ReadTimeline timeline) {
        this.timeline = timeline;
    }

    /** The timeline. */
    @GET
    @RequiresPermission("donation:read")
    @Operation(
            summary = "Read a donation's timeline",
            description =
                    "Every transition, ledger entry, payment attempt, refund, webhook and notification, oldest first. The other"
                            + " apps are asked with your token: what they do not show you, or did not answer, is named with"
                            + " the reason.")
    @APIResponse(
            responseCode = "200",
            description = "What happened",
            content = @Content(schema = @Schema(implementation = Timeline.class)))
    @APIResponse(responseCode = "401", description = "No or a bad token", content = @Content(mediaType = PROBLEM))
    @APIResponse(
            responseCode = "403",
            description = "Without the permission donation:read",
            content = @Content(mediaType = PROBLEM))
    @APIResponse(responseCode = "404", description = "No such donation", content = @Content(mediaType = PROBLEM))
    public Timeline getDonationTimeline(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return timeline.of(id, headers.getHeaderString(HttpHeaders.AUTHORIZATION));
    }
}
