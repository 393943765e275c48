// SPDX-License-Identifier: Apache-2.0
package org.careforall.campaign.history.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.careforall.campaign.campaign.control.CampaignAccess;
import org.careforall.campaign.campaign.entity.Campaign;
import org.careforall.campaign.history.entity.CampaignHistory;
import org.careforall.campaign.history.entity.HistoryEntry;
import org.careforall.campaign.paging.Pages;
import org.careforall.platform.caller.CurrentCaller;
import org.careforall.platform.paging.PageRequest;
import org.careforall.platform.paging.Responses;
import org.careforall.platform.web.PublicUrl;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What happened to a campaign. */
@Path("/{campaign}/history")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Campaigns")
public class HistoryResource {

    private CampaignAccess access;
    private CampaignHistory history;
    private CurrentCaller caller;
    private PublicUrl publicUrl;

    /** For JAX-RS proxies. */
    protected HistoryResource() {}

    /** Made by CDI. */
    @Inject
    public HistoryResource(CampaignAccess access, CampaignHistory history, CurrentCaller caller, PublicUrl publicUrl) {
        this.access = access;
        this.history = history;
        this.caller = caller;
        this.publicUrl = publicUrl;
    }

    /** A page of it. */
    @GET
    @PermitAll
    @SecurityRequirement(name = "bearer")
    @Operation(
            summary = "Read a campaign's history",
            description = "Oldest first, never rewritten. The public reads it from the approval on, without the part of"
                    + " changes that waits for review, external reference and metadata; its owner and staff read all, and"
                    + " who did it.")
    @APIResponse(
            responseCode = "200",
            description = "A page of it",
            content = @Content(schema = @Schema(implementation = HistoryPage.class)))
    @APIResponse(
            responseCode = "404",
            description = "No such campaign, or a draft of somebody else's",
            content = @Content(mediaType = "application/problem+json"))
    public Response listCampaignHistory(
            @PathParam("campaign") String reference,
            @QueryParam("limit") Integer limit,
            @QueryParam("after") String after,
            @Context UriInfo request) {
        PageRequest page = PageRequest.of(limit, after);
        Campaign campaign = access.visible(reference, caller.get());
        boolean all = CampaignAccess.isInside(campaign, caller.get());
        long version = Pages.longAfter(page).orElse(0L);
        List<HistoryEntry> entries = history.after(campaign.id(), version, all, page.limit() + 1);
        return Responses.page(request, publicUrl, Pages.of(entries, page, HistoryEntry::version));
    }
}
