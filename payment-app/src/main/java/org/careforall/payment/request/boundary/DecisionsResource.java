// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.request.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Map;
import java.util.UUID;
import org.careforall.payment.refund.boundary.RefundResponse;
import org.careforall.payment.refund.control.RefundPayment;
import org.careforall.payment.request.control.DecideRequest;
import org.careforall.payment.request.control.ListRequests;
import org.careforall.payment.settlement.entity.Refund;
import org.careforall.platform.caller.Caller;
import org.careforall.platform.caller.CurrentCaller;
import org.careforall.platform.caller.SignedIn;
import org.careforall.platform.idempotency.KeyedRequest;
import org.careforall.platform.idempotency.KeyedResponse;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Yes or no to a donor's request. */
@Path("/{donationId}/refund-requests/{id}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Refunds")
@SecurityRequirement(name = "bearer")
public class DecisionsResource {

    private static final String PROBLEM = "application/problem+json";

    private DecideRequest decide;
    private RefundPayment refunds;
    private ListRequests list;
    private CurrentCaller caller;

    /** For CDI's proxies. */
    protected DecisionsResource() {}

    @Inject
    public DecisionsResource(DecideRequest decide, RefundPayment refunds, ListRequests list, CurrentCaller caller) {
        this.decide = decide;
        this.refunds = refunds;
        this.list = list;
        this.caller = caller;
    }

    @POST
    @Path("/approve")
    @SignedIn
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "Approve a donor's request",
            description = "Makes the refund, as POST …/refunds does: of what was asked for, no less. Needs an"
                    + " Idempotency-Key. Staff or the campaign's owner; donors do not decide about their own gift.")
    @RequestBody(
            description = "Nothing, or an empty object",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ApprovalBody.class)))
    @APIResponse(
            responseCode = "200",
            description = "Approved, and asked for at the provider; the refund says how far it is",
            content = @Content(schema = @Schema(implementation = ApprovalResponse.class)))
    @APIResponse(
            responseCode = "400",
            description = "No Idempotency-Key, or malformed",
            content = @Content(mediaType = PROBLEM))
    @APIResponse(responseCode = "401", description = "No or a bad token", content = @Content(mediaType = PROBLEM))
    @APIResponse(
            responseCode = "403",
            description = "Neither staff nor the campaign's owner, or one's own request",
            content = @Content(mediaType = PROBLEM))
    @APIResponse(
            responseCode = "404",
            description = "There is no such donation or request",
            content = @Content(mediaType = PROBLEM))
    @APIResponse(
            responseCode = "409",
            description = "Decided already (with its state), or nothing is left",
            content = @Content(mediaType = PROBLEM))
    @APIResponse(
            responseCode = "422",
            description = "More than is left by now, and the request stays open; an unknown field",
            content = @Content(mediaType = PROBLEM))
    public Response approveRefundRequest(
            @PathParam("donationId") UUID donationId,
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") String key,
            InputStream body) {
        ApprovalBody.requireNothing(body);
        Caller who = caller.get();
        KeyedRequest request =
                KeyedRequest.of("refund-request-approve", who, key, Map.of(), donationId.toString(), id.toString());
        return refunds.once(
                        request,
                        reserved -> decide.approve(donationId, id, reserved, who),
                        refund -> new KeyedResponse(200, approval(refund, id), null))
                .toResponse();
    }

    @POST
    @Path("/reject")
    @SignedIn
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Reject a donor's request",
            description = "With a reason, which the donor reads. The donor may ask again.")
    @APIResponse(
            responseCode = "200",
            description = "Rejected",
            content = @Content(schema = @Schema(implementation = RefundRequestResponse.class)))
    @APIResponse(responseCode = "401", description = "No or a bad token", content = @Content(mediaType = PROBLEM))
    @APIResponse(
            responseCode = "403",
            description = "Neither staff nor the campaign's owner, or one's own request",
            content = @Content(mediaType = PROBLEM))
    @APIResponse(
            responseCode = "404",
            description = "There is no such donation or request",
            content = @Content(mediaType = PROBLEM))
    @APIResponse(
            responseCode = "409",
            description = "Decided already, with its state",
            content = @Content(mediaType = PROBLEM))
    @APIResponse(
            responseCode = "422",
            description = "No reason, an unknown field",
            content = @Content(mediaType = PROBLEM))
    public RefundRequestResponse rejectRefundRequest(
            @PathParam("donationId") UUID donationId, @PathParam("id") UUID id, @Valid @NotNull RejectionBody body) {
        return RefundRequestResponse.of(decide.reject(donationId, id, body.reason(), caller.get()));
    }

    private ApprovalResponse approval(Refund refund, UUID id) {
        return new ApprovalResponse(
                RefundRequestResponse.of(list.one(refund.donationId(), id)), RefundResponse.of(refund));
    }
}
