// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.donation.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.careforall.donation.donation.control.FindDonation;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What payment-app asks for when a donation's event has not come: a gift can be paid while the broker is away. */
@Path("/{id}/terms")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Donations")
public class TermsResource {

    private static final String PROBLEM = "application/problem+json";

    private FindDonation find;

    /** For JAX-RS proxies. */
    protected TermsResource() {}

    @Inject
    public TermsResource(FindDonation find) {
        this.find = find;
    }

    /** The terms. */
    @GET
    @PermitAll
    @Operation(
            summary = "Read what has to be paid for a gift",
            description = "For whoever takes the payment. Says nothing of the donor.")
    @APIResponse(
            responseCode = "200",
            description = "What has to be paid",
            content = @Content(schema = @Schema(implementation = DonationTerms.class)))
    @APIResponse(responseCode = "401", description = "A bad token", content = @Content(mediaType = PROBLEM))
    @APIResponse(responseCode = "404", description = "No such gift", content = @Content(mediaType = PROBLEM))
    public DonationTerms getDonationTerms(@PathParam("id") UUID id) {
        return DonationTerms.of(find.any(id));
    }
}
