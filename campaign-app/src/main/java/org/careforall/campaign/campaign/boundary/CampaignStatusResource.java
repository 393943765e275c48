// SPDX-License-Identifier: Apache-2.0
package org.careforall.campaign.campaign.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.careforall.campaign.campaign.control.MoveCampaign;
import org.careforall.campaign.campaign.entity.CampaignAction;
import org.careforall.platform.caller.CurrentCaller;
import org.careforall.platform.caller.RequiresPermission;
import org.careforall.platform.caller.SignedIn;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The steps of a campaign from draft to end. Each answers with the campaign, or 409 with the states that are allowed. */
@Path("/")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Campaigns")
@SecurityRequirement(name = "bearer")
@APIResponse(
        responseCode = "200",
        description = "The campaign after the step",
        content = @Content(schema = @Schema(implementation = CampaignView.class)))
@APIResponse(
        responseCode = "401",
        description = "No or a bad token",
        content = @Content(mediaType = "application/problem+json"))
@APIResponse(
        responseCode = "403",
        description = "Not yours to do",
        content = @Content(mediaType = "application/problem+json"))
@APIResponse(
        responseCode = "404",
        description = "No such campaign",
        content = @Content(mediaType = "application/problem+json"))
@APIResponse(
        responseCode = "409",
        description = "Its state forbids it; allowed names the states that can come next",
        content = @Content(mediaType = "application/problem+json"))
public class CampaignStatusResource {

    private MoveCampaign moves;
    private CampaignAnswers answers;
    private CurrentCaller caller;

    /** For JAX-RS proxies. */
    protected CampaignStatusResource() {}

    /** Made by CDI. */
    @Inject
    public CampaignStatusResource(MoveCampaign moves, CampaignAnswers answers, CurrentCaller caller) {
        this.moves = moves;
        this.answers = answers;
        this.caller = caller;
    }

    /** DRAFT → IN_REVIEW. */
    @POST
    @Path("{campaign}/submit")
    @SignedIn
    @Operation(summary = "Submit a campaign for review", description = "DRAFT → IN_REVIEW, by its owner or staff.")
    @APIResponse(
            responseCode = "422",
            description = "Its end has passed",
            content = @Content(mediaType = "application/problem+json"))
    public Response submitCampaign(@PathParam("campaign") String campaign) {
        return move(campaign, CampaignAction.SUBMIT);
    }

    /** IN_REVIEW → ACTIVE. */
    @POST
    @Path("{campaign}/approve")
    @RequiresPermission("campaign:review")
    @Operation(
            summary = "Approve a campaign, or the change of one",
            description = "IN_REVIEW → ACTIVE. Nobody approves their own campaign, nor a change that they made,"
                    + " except an administrator (CAMPAIGN_SELF_APPROVAL); the history says so then.")
    @APIResponse(
            responseCode = "412",
            description = "It was changed since you read it",
            content = @Content(mediaType = "application/problem+json"))
    @APIResponse(
            responseCode = "422",
            description = "Its end has passed",
            content = @Content(mediaType = "application/problem+json"))
    public Response approveCampaign(
            @PathParam("campaign") String campaign,
            @Parameter(
                            description = "The ETag of what you read; without it you review what is there",
                            example = "\"v3\"")
                    @HeaderParam("If-Match")
                    String ifMatch) {
        return answers.ok(moves.approve(campaign, ifMatch, caller.get()), caller.get());
    }

    /** IN_REVIEW → DRAFT. */
    @POST
    @Path("{campaign}/reject")
    @RequiresPermission("campaign:review")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Send a campaign back to its owner, or refuse the change of one",
            description = "IN_REVIEW → DRAFT, with the reason. An approved campaign stays as it was approved.")
    @APIResponse(
            responseCode = "412",
            description = "It was changed since you read it",
            content = @Content(mediaType = "application/problem+json"))
    @APIResponse(
            responseCode = "422",
            description = "The reason is missing or too long, or an unknown field",
            content = @Content(mediaType = "application/problem+json"))
    public Response rejectCampaign(
            @PathParam("campaign") String campaign,
            @Parameter(
                            description = "The ETag of what you read; without it you review what is there",
                            example = "\"v3\"")
                    @HeaderParam("If-Match")
                    String ifMatch,
            Rejection rejection) {
        String reason = rejection == null ? null : rejection.reason();
        return answers.ok(moves.reject(campaign, ifMatch, reason, caller.get()), caller.get());
    }

    /** ACTIVE → PAUSED. */
    @POST
    @Path("{campaign}/pause")
    @SignedIn
    @Operation(summary = "Take no gifts for a while", description = "ACTIVE → PAUSED, by its owner or staff.")
    public Response pauseCampaign(@PathParam("campaign") String campaign) {
        return move(campaign, CampaignAction.PAUSE);
    }

    /** PAUSED → ACTIVE. */
    @POST
    @Path("{campaign}/resume")
    @SignedIn
    @Operation(summary = "Take gifts again", description = "PAUSED → ACTIVE, by its owner or staff.")
    public Response resumeCampaign(@PathParam("campaign") String campaign) {
        return move(campaign, CampaignAction.RESUME);
    }

    /** ACTIVE or PAUSED → COMPLETED. */
    @POST
    @Path("{campaign}/complete")
    @SignedIn
    @Operation(
            summary = "End a campaign as it was meant to",
            description = "ACTIVE or PAUSED → COMPLETED, by its owner or staff; by itself at endsAt.")
    public Response completeCampaign(@PathParam("campaign") String campaign) {
        return move(campaign, CampaignAction.COMPLETE);
    }

    /** Any but ended → CANCELLED. */
    @POST
    @Path("{campaign}/cancel")
    @SignedIn
    @Operation(
            summary = "Cancel a campaign",
            description = "Anything but ended → CANCELLED, by its owner or staff. It takes no more gifts; those given"
                    + " stay until they are refunded.")
    public Response cancelCampaign(@PathParam("campaign") String campaign) {
        return move(campaign, CampaignAction.CANCEL);
    }

    private Response move(String campaign, CampaignAction action) {
        return answers.ok(moves.move(campaign, action, caller.get()), caller.get());
    }
}
