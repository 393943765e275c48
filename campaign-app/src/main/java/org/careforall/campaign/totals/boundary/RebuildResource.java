// SPDX-License-Identifier: Apache-2.0
package org.careforall.campaign.totals.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.careforall.campaign.paging.Pages;
import org.careforall.campaign.totals.control.RebuildTotals;
import org.careforall.campaign.totals.entity.TotalDifference;
import org.careforall.campaign.totals.entity.TotalsRebuild;
import org.careforall.platform.caller.RequiresPermission;
import org.careforall.platform.paging.Cursor;
import org.careforall.platform.paging.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Making totals anew, in steps that can be repeated. */
@Path("/totals/rebuild")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Totals", description = "What was given to a campaign")
@SecurityRequirement(name = "bearer")
public class RebuildResource {

    private static final String PROBLEM = "application/problem+json";

    private TotalsRebuild totals;
    private RebuildTotals rebuild;

    /** For JAX-RS proxies. */
    protected RebuildResource() {}

    /** Made by CDI. */
    @Inject
    public RebuildResource(TotalsRebuild totals, RebuildTotals rebuild) {
        this.totals = totals;
        this.rebuild = rebuild;
    }

    /** One step. */
    @POST
    @RequiresPermission("donation:reconcile")
    @Operation(
            summary = "Rebuild totals from the gifts",
            description =
                    "While gifts come in; nobody notices. A step takes up to limit campaigns in id order; call again"
                            + " with the cursor of the answer until it has none. Tells each figure that was wrong.")
    @APIResponse(
            responseCode = "200",
            description = "What was made anew, and what was wrong",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = RebuildAnswer.class),
                            examples = @ExampleObject(name = "example", value = """
                    {"campaigns": 20, "differences": []}""")))
    @APIResponse(responseCode = "401", description = "No or a bad token", content = @Content(mediaType = PROBLEM))
    @APIResponse(
            responseCode = "403",
            description = "Without the permission donation:reconcile",
            content = @Content(mediaType = PROBLEM))
    public RebuildAnswer rebuildTotals(
            @QueryParam("limit") @Parameter(description = "1 to 100; 20 if not given") Integer limit,
            @QueryParam("after") @Parameter(description = "The cursor of the step before") String after) {
        PageRequest page = PageRequest.of(limit, after);
        List<UUID> campaigns = totals.campaignsAfter(Pages.idAfter(page), page.limit());
        List<TotalDifference> differences = new ArrayList<>();
        // one transaction each: no campaign waits for another one's gifts to be summed
        campaigns.forEach(campaign -> differences.addAll(rebuild.rebuild(List.of(campaign))));
        boolean last = campaigns.size() < page.limit();
        String next = last ? null : Cursor.encode(campaigns.get(campaigns.size() - 1));
        return new RebuildAnswer(campaigns.size(), differences, next);
    }
}
