// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.overview.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.careforall.payment.donation.control.KnownPayment;
import org.careforall.payment.settlement.control.PaymentRights;
import org.careforall.payment.settlement.entity.Disputes;
import org.careforall.payment.settlement.entity.Refunds;
import org.careforall.platform.caller.Caller;
import org.careforall.platform.caller.CurrentCaller;
import org.careforall.platform.caller.SignedIn;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What became of a donation's money at the provider. */
@Path("/{donationId}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Payments", description = "What became of a donation's money")
@SecurityRequirement(name = "bearer")
public class PaymentsResource {

    private static final String PROBLEM = "application/problem+json";

    private KnownPayment payments;
    private CurrentCaller current;

    /** For CDI's proxies. */
    protected PaymentsResource() {}

    @Inject
    public PaymentsResource(KnownPayment payments, CurrentCaller current) {
        this.payments = payments;
        this.current = current;
    }

    @GET
    @SignedIn
    @Operation(
            summary = "See the payment of a donation",
            description = "Attempts, refunds and disputes; for its donor, the campaign's owner and staff.")
    @APIResponse(responseCode = "200", description = "The payment")
    @APIResponse(responseCode = "401", description = "No or a bad token", content = @Content(mediaType = PROBLEM))
    @APIResponse(responseCode = "403", description = "Not yours", content = @Content(mediaType = PROBLEM))
    @APIResponse(
            responseCode = "404",
            description = "There is no such donation",
            content = @Content(mediaType = PROBLEM))
    public PaymentResponse getPayment(@PathParam("donationId") UUID donationId) {
        Caller caller = current.get();
        return payments.read(donationId, (connection, payment) -> {
            PaymentRights.requireReader(connection, payment, caller);
            return PaymentResponse.of(
                    payment, Refunds.ofDonation(connection, donationId), Disputes.ofDonation(connection, donationId));
        });
    }
}
