// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.refund.boundary;

import jakarta.enterprise.context.RequestScoped;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.careforall.payment.refund.control.RefundPayment;
import org.careforall.payment.refund.control.RefundWish;
import org.careforall.platform.caller.CurrentCaller;
import org.careforall.platform.caller.SignedIn;
import org.careforall.platform.idempotency.KeyedRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Money given back, by staff or the campaign's owner. */
@Path("/{donationId}/refunds")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Refunds", description = "Money given back")
@SecurityRequirement(name = "bearer")
public class RefundsResource {

    private static final String PROBLEM = "application/problem+json";

    private RefundPayment refunds;
    private CurrentCaller caller;

    /** For CDI's proxies. */
    protected RefundsResource() {}

    @Inject
    public RefundsResource(RefundPayment refunds, CurrentCaller caller) {
        this.refunds = refunds;
        this.caller = caller;
    }

    @POST
    @SignedIn
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Give money back",
            description = "All that is left, or an amount; as often as there is something left. Needs an"
                    + " Idempotency-Key. PENDING means that the provider has not settled it yet.")
    @APIResponse(
            responseCode = "201",
            description = "Asked for at the provider; `status` says how far it is",
            content = @Content(schema = @Schema(implementation = RefundResponse.class)))
    @APIResponse(
            responseCode = "400",
            description = "No Idempotency-Key, or malformed",
            content = @Content(mediaType = PROBLEM))
    @APIResponse(responseCode = "401", description = "No or a bad token", content = @Content(mediaType = PROBLEM))
    @APIResponse(
            responseCode = "403",
            description = "Neither staff nor the campaign's owner",
            content = @Content(mediaType = PROBLEM))
    @APIResponse(
            responseCode = "404",
            description = "There is no such donation",
            content = @Content(mediaType = PROBLEM))
    @APIResponse(
            responseCode = "409",
            description = "Nothing was taken, or nothing is left",
            content = @Content(mediaType = PROBLEM))
    @APIResponse(
            responseCode = "422",
            description = "More than is left, another currency, an unknown field",
            content = @Content(mediaType = PROBLEM))
    public Response createRefund(
            @PathParam("donationId") UUID donationId,
            @HeaderParam("Idempotency-Key") String key,
            @Valid @NotNull RefundBody body) {
        KeyedRequest request = KeyedRequest.of("refund", caller.get(), key, body, donationId.toString());
        RefundWish wish = new RefundWish(
                donationId,
                Optional.ofNullable(body.attemptId()),
                Optional.ofNullable(body.amount()),
                Optional.ofNullable(body.reason()));
        return refunds.once(request, wish, caller.get(), RefundResponse::of).toResponse();
    }

    @GET
    @SignedIn
    @Operation(summary = "List the refunds of a donation", description = "For its donor, the campaign's owner, staff.")
    @APIResponse(responseCode = "200", description = "All of them, oldest first")
    @APIResponse(responseCode = "401", description = "No or a bad token", content = @Content(mediaType = PROBLEM))
    @APIResponse(responseCode = "403", description = "Not yours", content = @Content(mediaType = PROBLEM))
    @APIResponse(
            responseCode = "404",
            description = "There is no such donation",
            content = @Content(mediaType = PROBLEM))
    public RefundList listRefunds(@PathParam("donationId") UUID donationId) {
        return new RefundList(refunds.list(donationId, caller.get()).stream()
                .map(RefundResponse::of)
                .toList());
    }
}
