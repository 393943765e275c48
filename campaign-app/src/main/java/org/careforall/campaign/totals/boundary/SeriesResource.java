// SPDX-License-Identifier: Apache-2.0
package org.careforall.campaign.totals.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.careforall.campaign.campaign.control.CampaignAccess;
import org.careforall.campaign.campaign.entity.Campaign;
import org.careforall.campaign.totals.boundary.SeriesAnswer.Item;
import org.careforall.campaign.totals.entity.CampaignSeries;
import org.careforall.platform.caller.CurrentCaller;
import org.careforall.platform.json.Json;
import org.careforall.platform.web.ETags;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What was given to a campaign over time, for charts. */
@Path("/{campaign}/totals/series")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Totals", description = "What was given to a campaign")
public class SeriesResource {

    private static final String PROBLEM = "application/problem+json";

    private CampaignAccess access;
    private CampaignSeries series;
    private CurrentCaller caller;
    private Json json;

    /** For JAX-RS proxies. */
    protected SeriesResource() {}

    /** Made by CDI. */
    @Inject
    public SeriesResource(CampaignAccess access, CampaignSeries series, CurrentCaller caller, Json json) {
        this.access = access;
        this.series = series;
        this.caller = caller;
        this.json = json;
    }

    /** The points between two moments. */
    @GET
    @PermitAll
    @SecurityRequirement(name = "bearer")
    @Operation(
            summary = "Read what was given over time",
            description =
                    "Per hour or day, in UTC, without gaps: each gift where it was captured, net of what was given"
                            + " back since. The last 30 days, or 48 hours, if nothing is said.")
    @APIResponse(
            responseCode = "200",
            description = "The points, oldest first",
            content = @Content(schema = @Schema(implementation = SeriesAnswer.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the ETag of If-None-Match")
    @APIResponse(responseCode = "412", description = "Another version than the one of If-Match")
    @APIResponse(
            responseCode = "404",
            description = "No such campaign, or a draft of somebody else's",
            content = @Content(mediaType = PROBLEM))
    @APIResponse(responseCode = "422", description = "Wrong parameters", content = @Content(mediaType = PROBLEM))
    public Response getCampaignSeries(
            @PathParam("campaign") String reference,
            @QueryParam("per") @Parameter(description = "hour or day", example = "day") String per,
            @QueryParam("from") @Parameter(description = "The first step is the one that holds it") Instant from,
            @QueryParam("to") @Parameter(description = "Now if not given") Instant to,
            @Context Request conditions) {
        SeriesParameters asked = SeriesParameters.of(per, from, to, Instant.now());
        Campaign campaign = access.visible(reference, caller.get());
        String currency = campaign.approved().goal().currency();
        SeriesAnswer answer = new SeriesAnswer(
                asked.step().word(),
                asked.from(),
                asked.to(),
                series.of(campaign.id(), asked.step(), asked.from(), asked.to()).stream()
                        .map(point -> Item.of(point, currency))
                        .toList());
        byte[] body = json.write(answer);
        EntityTag tag = ETags.ofContent(body);
        Response.ResponseBuilder unchanged = ETags.evaluate(conditions, tag);
        return (unchanged == null ? Response.ok(body).tag(tag) : unchanged)
                .header(HttpHeaders.CACHE_CONTROL, campaign.isPublic() ? "public, max-age=5" : "private, no-cache")
                .build();
    }
}
