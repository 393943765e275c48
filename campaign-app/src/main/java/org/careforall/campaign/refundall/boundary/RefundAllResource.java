// SPDX-License-Identifier: Apache-2.0
package org.careforall.campaign.refundall.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.careforall.campaign.refundall.control.ReadRefundAll;
import org.careforall.campaign.refundall.control.RefundAllAnswer;
import org.careforall.campaign.refundall.control.RequestRefundAll;
import org.careforall.platform.caller.CurrentCaller;
import org.careforall.platform.caller.RequiresPermission;
import org.careforall.platform.id.Ids;
import org.careforall.platform.idempotency.KeyedRequest;
import org.careforall.platform.idempotency.KeyedRequests;
import org.careforall.platform.idempotency.KeyedResponse;
import org.careforall.platform.web.PublicUrl;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Giving all gifts of a cancelled campaign back. */
@Path("/{campaign}/refund-all")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Refunds of a campaign", description = "Giving all gifts of a cancelled campaign back")
@SecurityRequirement(name = "bearer")
public class RefundAllResource {

    private static final String PROBLEM = "application/problem+json";
    private static final int ACCEPTED = 202;

    private KeyedRequests keyed;
    private RequestRefundAll requests;
    private ReadRefundAll progress;
    private CurrentCaller caller;
    private PublicUrl publicUrl;

    /** For JAX-RS proxies. */
    protected RefundAllResource() {}

    /** Made by CDI. */
    @Inject
    public RefundAllResource(
            KeyedRequests keyed,
            RequestRefundAll requests,
            ReadRefundAll progress,
            CurrentCaller caller,
            PublicUrl publicUrl) {
        this.keyed = keyed;
        this.requests = requests;
        this.progress = progress;
        this.caller = caller;
        this.publicUrl = publicUrl;
    }

    /** Asks for it. */
    @POST
    @RequiresPermission("payment:refund")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Give all gifts of a cancelled campaign back",
            description =
                    "Needs an Idempotency-Key. Goes on by itself, over restarts, each gift once; captures that come"
                            + " late are given back too. With a new key, what failed is tried again. Cash is named as failed:"
                            + " give it back by hand.")
    @APIResponse(
            responseCode = "202",
            description = "Asked for; Location says where the progress is",
            content = @Content(schema = @Schema(implementation = RefundAllAnswer.class)))
    @APIResponse(
            responseCode = "400",
            description = "No Idempotency-Key, or malformed",
            content = @Content(mediaType = PROBLEM))
    @APIResponse(responseCode = "401", description = "No or a bad token", content = @Content(mediaType = PROBLEM))
    @APIResponse(
            responseCode = "403",
            description = "Without the permission payment:refund",
            content = @Content(mediaType = PROBLEM))
    @APIResponse(responseCode = "404", description = "No such campaign", content = @Content(mediaType = PROBLEM))
    @APIResponse(responseCode = "409", description = "It is not cancelled", content = @Content(mediaType = PROBLEM))
    @APIResponse(responseCode = "422", description = "Wrong fields", content = @Content(mediaType = PROBLEM))
    public Response requestRefundAll(
            @PathParam("campaign") String campaign,
            @HeaderParam("Idempotency-Key") String key,
            @Valid @NotNull RefundAllBody body) {
        KeyedRequest request = KeyedRequest.of("refund-all", caller.get(), key, body, campaign);
        return keyed.once(request, () -> accepted(campaign, body)).toResponse();
    }

    /** How far it is. */
    @GET
    @RequiresPermission("payment:refund")
    @Operation(
            summary = "Read how far the refunds of a campaign are",
            description = "Counted by the money that is left.")
    @APIResponse(
            responseCode = "200",
            description = "The progress, with the gifts that could not be given back",
            content = @Content(schema = @Schema(implementation = RefundAllAnswer.class)))
    @APIResponse(responseCode = "401", description = "No or a bad token", content = @Content(mediaType = PROBLEM))
    @APIResponse(
            responseCode = "403",
            description = "Without the permission payment:refund",
            content = @Content(mediaType = PROBLEM))
    @APIResponse(
            responseCode = "404",
            description = "No such campaign, or nobody has asked for it",
            content = @Content(mediaType = PROBLEM))
    @APIResponse(responseCode = "503", description = "Payments did not say", content = @Content(mediaType = PROBLEM))
    public RefundAllAnswer getRefundAll(
            @PathParam("campaign") String campaign,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization) {
        return progress.of(campaign, caller.get(), authorization);
    }

    private KeyedResponse accepted(String campaign, RefundAllBody body) {
        RefundAllAnswer answer = requests.request(campaign, Ids.next(), body.reason(), caller.get());
        return new KeyedResponse(
                ACCEPTED, answer, publicUrl.of("/api/campaigns/" + answer.campaignId() + "/refund-all"));
    }
}
