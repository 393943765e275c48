// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.request.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.careforall.payment.request.control.ListRequests;
import org.careforall.payment.request.control.RequestRefund;
import org.careforall.payment.request.entity.RefundRequest;
import org.careforall.platform.caller.CurrentCaller;
import org.careforall.platform.caller.SignedIn;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Donors who ask for their money back. */
@Path("/{donationId}/refund-requests")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Refunds")
@SecurityRequirement(name = "bearer")
public class RefundRequestsResource {

    private static final String PROBLEM = "application/problem+json";

    private RequestRefund request;
    private ListRequests list;
    private CurrentCaller caller;

    /** For CDI's proxies. */
    protected RefundRequestsResource() {}

    @Inject
    public RefundRequestsResource(RequestRefund request, ListRequests list, CurrentCaller caller) {
        this.request = request;
        this.list = list;
        this.caller = caller;
    }

    @POST
    @SignedIn
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Ask for the money back", description = "The donor asks; staff or the owner decides.")
    @APIResponse(
            responseCode = "201",
            description = "Asked",
            content = @Content(schema = @Schema(implementation = RefundRequestResponse.class)))
    @APIResponse(responseCode = "401", description = "No or a bad token", content = @Content(mediaType = PROBLEM))
    @APIResponse(responseCode = "403", description = "Not the donor", content = @Content(mediaType = PROBLEM))
    @APIResponse(
            responseCode = "404",
            description = "There is no such donation",
            content = @Content(mediaType = PROBLEM))
    @APIResponse(
            responseCode = "409",
            description = "Nothing was taken, or one is open already",
            content = @Content(mediaType = PROBLEM))
    @APIResponse(
            responseCode = "422",
            description = "More than is left, no reason, an unknown field",
            content = @Content(mediaType = PROBLEM))
    public Response requestRefund(@PathParam("donationId") UUID donationId, @Valid @NotNull RefundRequestBody body) {
        RefundRequest asked =
                request.request(donationId, Optional.ofNullable(body.amount()), body.reason(), caller.get());
        return Response.status(Response.Status.CREATED)
                .entity(RefundRequestResponse.of(asked))
                .build();
    }

    @GET
    @SignedIn
    @Operation(
            summary = "List what the donor of a donation asked for",
            description = "For its donor, the campaign's owner, staff.")
    @APIResponse(
            responseCode = "200",
            description = "All of them, oldest first",
            content = @Content(schema = @Schema(implementation = RefundRequestList.class)))
    @APIResponse(responseCode = "401", description = "No or a bad token", content = @Content(mediaType = PROBLEM))
    @APIResponse(responseCode = "403", description = "Not yours", content = @Content(mediaType = PROBLEM))
    @APIResponse(
            responseCode = "404",
            description = "There is no such donation",
            content = @Content(mediaType = PROBLEM))
    public RefundRequestList listDonationRefundRequests(@PathParam("donationId") UUID donationId) {
        return new RefundRequestList(list.ofDonation(donationId, caller.get()).stream()
                .map(RefundRequestResponse::of)
                .toList());
    }
}
