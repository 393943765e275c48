// SPDX-License-Identifier: Apache-2.0
package org.careforall.campaign.update.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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
import org.careforall.campaign.paging.Pages;
import org.careforall.campaign.update.control.PostUpdate;
import org.careforall.campaign.update.entity.CampaignUpdate;
import org.careforall.campaign.update.entity.CampaignUpdates;
import org.careforall.platform.caller.CurrentCaller;
import org.careforall.platform.caller.SignedIn;
import org.careforall.platform.paging.PageRequest;
import org.careforall.platform.paging.Responses;
import org.careforall.platform.problem.Problems;
import org.careforall.platform.web.PublicUrl;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What an owner tells of a campaign. */
@Path("/{campaign}/updates")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Updates", description = "What owners tell about their campaigns")
public class UpdatesResource {

    private static final String PROBLEM = "application/problem+json";

    private CampaignAccess access;
    private CampaignUpdates updates;
    private PostUpdate post;
    private CurrentCaller caller;
    private PublicUrl publicUrl;

    /** For JAX-RS proxies. */
    protected UpdatesResource() {}

    /** Made by CDI. */
    @Inject
    public UpdatesResource(
            CampaignAccess access,
            CampaignUpdates updates,
            PostUpdate post,
            CurrentCaller caller,
            PublicUrl publicUrl) {
        this.access = access;
        this.updates = updates;
        this.post = post;
        this.caller = caller;
        this.publicUrl = publicUrl;
    }

    /** A page of them. */
    @GET
    @PermitAll
    @SecurityRequirement(name = "bearer")
    @Operation(summary = "List a campaign's updates", description = "Newest first.")
    @APIResponse(
            responseCode = "200",
            description = "A page of them",
            content = @Content(schema = @Schema(implementation = UpdatePage.class)))
    @APIResponse(responseCode = "404", description = "No such campaign", content = @Content(mediaType = PROBLEM))
    public Response listCampaignUpdates(
            @PathParam("campaign") String reference,
            @QueryParam("limit") Integer limit,
            @QueryParam("after") String after,
            @Context UriInfo request) {
        PageRequest page = PageRequest.of(limit, after);
        Campaign campaign = access.visible(reference, caller.get());
        List<CampaignUpdate> found = updates.newest(campaign.id(), Pages.idAfter(page), page.limit() + 1);
        return Responses.page(request, publicUrl, Pages.of(found, page, CampaignUpdate::id));
    }

    /** Tells something new. */
    @POST
    @SignedIn
    @Consumes(MediaType.APPLICATION_JSON)
    @SecurityRequirement(name = "bearer")
    @Operation(summary = "Post an update", description = "By the campaign's owner or staff, from its approval on.")
    @APIResponse(
            responseCode = "201",
            description = "The update",
            content = @Content(schema = @Schema(implementation = CampaignUpdate.class)))
    @APIResponse(responseCode = "401", description = "No or a bad token", content = @Content(mediaType = PROBLEM))
    @APIResponse(responseCode = "403", description = "Somebody else's", content = @Content(mediaType = PROBLEM))
    @APIResponse(responseCode = "404", description = "No such campaign", content = @Content(mediaType = PROBLEM))
    @APIResponse(responseCode = "409", description = "It was never approved", content = @Content(mediaType = PROBLEM))
    @APIResponse(responseCode = "422", description = "Wrong fields", content = @Content(mediaType = PROBLEM))
    public Response postCampaignUpdate(@PathParam("campaign") String reference, NewUpdate update) {
        if (update == null) {
            throw Problems.badRequest("malformed", "An update is a JSON object.");
        }
        CampaignUpdate posted = post.post(reference, update.title(), update.body(), caller.get());
        return Response.status(Response.Status.CREATED)
                .entity(posted)
                .location(publicUrl.of("/api/campaigns/" + posted.campaignId() + "/updates"))
                .build();
    }
}
