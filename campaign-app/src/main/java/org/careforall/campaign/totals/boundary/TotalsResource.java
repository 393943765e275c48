// SPDX-License-Identifier: Apache-2.0
package org.careforall.campaign.totals.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Optional;
import org.careforall.campaign.campaign.control.CampaignAccess;
import org.careforall.campaign.totals.entity.TotalsRow;
import org.careforall.campaign.totals.entity.TotalsView;
import org.careforall.platform.caller.Caller;
import org.careforall.platform.caller.CurrentCaller;
import org.careforall.platform.problem.Problems;
import org.careforall.platform.web.ETags;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What was given to a campaign, as of a moment ago. */
@Path("/{campaign}/totals")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Totals", description = "What was given to a campaign")
public class TotalsResource {

    /** Staff that may read all gifts may know how many people gave; owners may not see through anonymity. */
    private static final String SEES_DONORS = "donation:read";

    private TotalsView totals;
    private CurrentCaller caller;

    /** For JAX-RS proxies. */
    protected TotalsResource() {}

    /** Made by CDI. */
    @Inject
    public TotalsResource(TotalsView totals, CurrentCaller caller) {
        this.totals = totals;
        this.caller = caller;
    }

    /** The totals of a campaign. */
    @GET
    @PermitAll
    @SecurityRequirement(name = "bearer")
    @Operation(
            summary = "Read a campaign's totals",
            description = "By id or slug. raised = captured - refunded; refunded holds lost disputes too. Kept up by"
                    + " events, usually within a quarter of a second: asOf says how fresh they are.")
    @APIResponse(
            responseCode = "200",
            description = "The totals; zeros when nobody has given",
            content = @Content(schema = @Schema(implementation = CampaignTotalsAnswer.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the ETag of If-None-Match")
    @APIResponse(responseCode = "412", description = "Another version than the one of If-Match")
    @APIResponse(
            responseCode = "404",
            description = "No such campaign, or a draft of somebody else's",
            content = @Content(mediaType = "application/problem+json"))
    public Response getCampaignTotals(@PathParam("campaign") String campaign, @Context Request request) {
        TotalsRow row = totals.of(campaign)
                .filter(found -> found.isPublic() || isInside(found, caller.get()))
                .orElseThrow(() -> Problems.notFound("campaign"));
        boolean exact = caller.get().may(SEES_DONORS);
        EntityTag tag = tag(row, exact);
        Response.ResponseBuilder answer = ETags.evaluate(request, tag);
        if (answer == null) {
            answer = Response.ok(CampaignTotalsAnswer.of(row, exact, Instant.now()))
                    .tag(tag);
        }
        String cache = row.isPublic() && !exact ? "public, max-age=0, must-revalidate" : "private, no-cache";
        return answer.header(HttpHeaders.CACHE_CONTROL, cache)
                .header(HttpHeaders.VARY, HttpHeaders.AUTHORIZATION)
                .build();
    }

    private static boolean isInside(TotalsRow row, Caller caller) {
        return caller.userId().filter(row.ownerId()::equals).isPresent()
                || caller.may(CampaignAccess.REVIEW)
                || caller.may(CampaignAccess.MANAGE);
    }

    /** Weak: before the first gift only asOf differs. */
    private static EntityTag tag(TotalsRow row, boolean exact) {
        long micros = Optional.ofNullable(row.asOf())
                .map(at -> at.getEpochSecond() * 1_000_000 + at.getNano() / 1_000)
                .orElse(0L);
        String version = Long.toString(micros, 36) + "-" + Long.toString(row.goal(), 36);
        return new EntityTag(exact ? version + "-exact" : version, true);
    }
}
