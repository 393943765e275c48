// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.checkout.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.careforall.payment.checkout.control.OpenCheckout;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The link that a donor follows to pay. */
@Path("/checkout")
@RequestScoped
@Tag(name = "Checkout", description = "Where a donation is paid")
public class CheckoutResource {

    private static final String PROBLEM = "application/problem+json";

    private OpenCheckout checkout;

    /** For CDI's proxies. */
    protected CheckoutResource() {}

    @Inject
    public CheckoutResource(OpenCheckout checkout) {
        this.checkout = checkout;
    }

    @GET
    @Path("/{donationId}")
    @PermitAll
    @Operation(
            summary = "Go to the page where this donation is paid",
            description = "The page is made on first use. What is paid, expired or cancelled leads to the result page.")
    @APIResponse(
            responseCode = "303",
            description = "To the payment provider's page, or to the result page",
            headers =
                    @Header(
                            name = "Location",
                            description = "Where to go",
                            schema = @Schema(type = SchemaType.STRING, format = "uri")))
    @APIResponse(
            responseCode = "401",
            description = "A bad token; none is needed",
            content = @Content(mediaType = PROBLEM))
    @APIResponse(
            responseCode = "404",
            description = "There is no such donation",
            content = @Content(mediaType = PROBLEM))
    @APIResponse(
            responseCode = "409",
            description = "It is not paid by card, or the provider refused",
            content = @Content(mediaType = PROBLEM))
    @APIResponse(
            responseCode = "503",
            description = "The provider does not answer; try again",
            content = @Content(mediaType = PROBLEM))
    public Response open(@PathParam("donationId") UUID donationId) {
        return Response.seeOther(checkout.open(donationId))
                .header("Cache-Control", "no-store")
                .build();
    }
}
