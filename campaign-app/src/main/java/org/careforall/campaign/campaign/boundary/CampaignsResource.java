// SPDX-License-Identifier: Apache-2.0
package org.careforall.campaign.campaign.boundary;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.ZoneId;
import java.util.Optional;
import org.careforall.campaign.campaign.control.CampaignAccess;
import org.careforall.campaign.campaign.control.ChangeCampaign;
import org.careforall.campaign.campaign.control.CreateCampaign;
import org.careforall.platform.caller.CurrentCaller;
import org.careforall.platform.caller.RequiresPermission;
import org.careforall.platform.caller.SignedIn;
import org.careforall.platform.json.Json;
import org.careforall.platform.problem.Problems;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Beginning, reading and changing one campaign. Campaigns are named by id or slug everywhere. */
@Path("/")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Campaigns", description = "From draft to thank-you")
public class CampaignsResource {

    private static final String PROBLEM = "application/problem+json";

    private CreateCampaign create;
    private ChangeCampaign change;
    private CampaignAccess access;
    private CampaignAnswers answers;
    private CurrentCaller caller;
    private Json json;
    private ZoneId zone;

    /** For JAX-RS proxies. */
    protected CampaignsResource() {}

    /** Made by CDI. */
    @Inject
    public CampaignsResource(
            CreateCampaign create,
            ChangeCampaign change,
            CampaignAccess access,
            CampaignAnswers answers,
            CurrentCaller caller,
            Json json,
            @ConfigProperty(name = "receipt.zone") ZoneId zone) {
        this.create = create;
        this.change = change;
        this.access = access;
        this.answers = answers;
        this.caller = caller;
        this.json = json;
        this.zone = zone;
    }

    /** Begins a campaign. */
    @POST
    @RequiresPermission("campaign:create")
    @Consumes(MediaType.APPLICATION_JSON)
    @SecurityRequirement(name = "bearer")
    @Operation(summary = "Begin a campaign", description = "As a draft, which its owner then submits for review.")
    @APIResponse(
            responseCode = "201",
            description = "The draft; Location and ETag name it",
            content = @Content(schema = @Schema(implementation = CampaignView.class)))
    @APIResponse(responseCode = "400", description = "Malformed", content = @Content(mediaType = PROBLEM))
    @APIResponse(responseCode = "401", description = "No or a bad token", content = @Content(mediaType = PROBLEM))
    @APIResponse(
            responseCode = "403",
            description = "Without the permission campaign:create",
            content = @Content(mediaType = PROBLEM))
    @APIResponse(
            responseCode = "422",
            description = "Wrong fields, each with what is wrong",
            content = @Content(mediaType = PROBLEM))
    public Response createCampaign(NewCampaign campaign) {
        if (campaign == null) {
            throw Problems.badRequest("malformed", "A campaign is a JSON object.");
        }
        return answers.created(
                create.create(campaign.toDetails(zone), Optional.ofNullable(campaign.slug()), caller.get()),
                caller.get());
    }

    /** Reads a campaign. */
    @GET
    @Path("{campaign}")
    @PermitAll
    @SecurityRequirement(name = "bearer")
    @Operation(
            summary = "Read a campaign",
            description =
                    "By id or slug. The public sees what was approved; its owner and staff what was last written.")
    @APIResponse(
            responseCode = "200",
            description = "The campaign",
            content = @Content(schema = @Schema(implementation = CampaignView.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the ETag of If-None-Match")
    @APIResponse(responseCode = "412", description = "Another version than the one of If-Match")
    @APIResponse(
            responseCode = "404",
            description = "No such campaign, or a draft of somebody else's",
            content = @Content(mediaType = PROBLEM))
    public Response getCampaign(@PathParam("campaign") String campaign, @Context Request request) {
        return answers.read(access.visible(campaign, caller.get()), caller.get(), request);
    }

    /** Changes a campaign. */
    @PATCH
    @Path("{campaign}")
    @SignedIn
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    @SecurityRequirement(name = "bearer")
    @Operation(
            summary = "Change a campaign",
            description = "JSON Merge Patch: what is left out stays, null takes away. After the approval a change of"
                    + " title, goal or beneficiary waits for review, and the approved version stays public meanwhile.")
    @RequestBody(content = @Content(schema = @Schema(implementation = NewCampaign.class)))
    @APIResponse(
            responseCode = "200",
            description = "The changed campaign with its new ETag",
            content = @Content(schema = @Schema(implementation = CampaignView.class)))
    @APIResponse(responseCode = "400", description = "Malformed", content = @Content(mediaType = PROBLEM))
    @APIResponse(responseCode = "401", description = "No or a bad token", content = @Content(mediaType = PROBLEM))
    @APIResponse(responseCode = "403", description = "Somebody else's", content = @Content(mediaType = PROBLEM))
    @APIResponse(responseCode = "404", description = "No such campaign", content = @Content(mediaType = PROBLEM))
    @APIResponse(responseCode = "409", description = "It is over", content = @Content(mediaType = PROBLEM))
    @APIResponse(
            responseCode = "412",
            description = "It was changed since you read it",
            content = @Content(mediaType = PROBLEM))
    @APIResponse(responseCode = "422", description = "Wrong fields", content = @Content(mediaType = PROBLEM))
    @APIResponse(responseCode = "428", description = "If-Match is missing", content = @Content(mediaType = PROBLEM))
    public Response updateCampaign(
            @PathParam("campaign") String campaign,
            @Parameter(required = true, description = "The ETag of what you read", example = "\"v3\"")
                    @HeaderParam("If-Match")
                    String ifMatch,
            JsonNode body)
            throws JsonProcessingException {
        CampaignPatch patch = CampaignPatch.read(body, json.mapper());
        return answers.ok(
                change.change(campaign, ifMatch, old -> patch.applyTo(old, zone), caller.get()), caller.get());
    }
}
