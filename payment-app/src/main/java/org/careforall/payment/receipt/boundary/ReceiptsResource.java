// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.receipt.boundary;

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
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.careforall.payment.donation.control.KnownPayment;
import org.careforall.payment.receipt.control.ReceiveCash;
import org.careforall.payment.receipt.control.ReceiveCash.Seen;
import org.careforall.payment.settlement.entity.Attempt;
import org.careforall.platform.caller.CurrentCaller;
import org.careforall.platform.caller.RequiresPermission;
import org.careforall.platform.idempotency.KeyedRequest;
import org.careforall.platform.idempotency.KeyedRequests;
import org.careforall.platform.idempotency.KeyedResponse;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Cash and bank transfers, written down by staff. */
@Path("/{donationId}/receive")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Payments")
@SecurityRequirement(name = "bearer")
public class ReceiptsResource {

    private static final String PROBLEM = "application/problem+json";

    private ReceiveCash receive;
    private KnownPayment payments;
    private KeyedRequests keyed;
    private CurrentCaller caller;
    private ZoneId zone;

    /** For CDI's proxies. */
    protected ReceiptsResource() {}

    @Inject
    public ReceiptsResource(
            ReceiveCash receive,
            KnownPayment payments,
            KeyedRequests keyed,
            CurrentCaller caller,
            @ConfigProperty(name = "receipt.zone") ZoneId zone) {
        this.receive = receive;
        this.payments = payments;
        this.keyed = keyed;
        this.caller = caller;
        this.zone = zone;
    }

    @POST
    @RequiresPermission("payment:receive")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Write down money that came in cash or by bank transfer",
            description = "Never by the campaign's owner. Needs an Idempotency-Key.")
    @APIResponse(
            responseCode = "201",
            description = "Written down; UNMATCHED when it is not what was asked",
            content = @Content(schema = @Schema(implementation = ReceiptResponse.class)))
    @APIResponse(
            responseCode = "400",
            description = "No Idempotency-Key, or malformed",
            content = @Content(mediaType = PROBLEM))
    @APIResponse(responseCode = "401", description = "No or a bad token", content = @Content(mediaType = PROBLEM))
    @APIResponse(
            responseCode = "403",
            description = "Without the permission payment:receive, or the campaign's owner",
            content = @Content(mediaType = PROBLEM))
    @APIResponse(
            responseCode = "404",
            description = "There is no such donation",
            content = @Content(mediaType = PROBLEM))
    @APIResponse(
            responseCode = "409",
            description = "This donation is paid by card",
            content = @Content(mediaType = PROBLEM))
    @APIResponse(
            responseCode = "422",
            description = "An amount of nothing or of more than twelve digits, a time to come, an unknown field",
            content = @Content(mediaType = PROBLEM))
    public Response receivePayment(
            @PathParam("donationId") UUID donationId,
            @HeaderParam("Idempotency-Key") String key,
            @Valid @NotNull ReceiptBody body) {
        payments.require(donationId);
        ReceiptBody.Asked asked = body.in(zone);
        KeyedRequest request = KeyedRequest.of("receive", caller.get(), key, asked, donationId.toString());
        Instant at = Optional.ofNullable(asked.receivedAt())
                .orElseGet(() -> Instant.now().truncatedTo(ChronoUnit.MILLIS));
        return keyed.once(request, () -> {
                    Seen seen = new Seen(donationId, body.amount(), at, Optional.ofNullable(body.reference()));
                    Attempt attempt = receive.receive(seen, caller.get());
                    return new KeyedResponse(
                            201,
                            new ReceiptResponse(
                                    attempt.id(),
                                    donationId,
                                    body.amount(),
                                    attempt.fits() ? "CAPTURED" : "UNMATCHED",
                                    at,
                                    seen.reference()),
                            null);
                })
                .toResponse();
    }
}
