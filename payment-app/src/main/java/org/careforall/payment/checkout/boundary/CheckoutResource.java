// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.checkout.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.careforall.payment.checkout.control.OpenCheckout;
import org.careforall.payment.checkout.control.ResultPage;
import org.careforall.payment.checkout.control.ResultPage.Outcome;
import org.careforall.platform.database.PassingFailure;
import org.careforall.platform.problem.Problem;
import org.careforall.platform.problem.ProblemException;
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
    private static final Logger LOG = Logger.getLogger(CheckoutResource.class.getName());
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;

    private OpenCheckout checkout;
    private ResultPage result;

    /** For CDI's proxies. */
    protected CheckoutResource() {}

    @Inject
    public CheckoutResource(OpenCheckout checkout, ResultPage result) {
        this.checkout = checkout;
        this.result = result;
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
    public Response openCheckout(@PathParam("donationId") UUID donationId, @Context HttpHeaders headers) {
        return Response.seeOther(isBrowser(headers) ? forPeople(donationId) : checkout.open(donationId))
                .header("Cache-Control", "no-store")
                .header("Vary", "Accept")
                .build();
    }

    /** A donor at a browser is never shown a problem as JSON: the result page says it in words. */
    private URI forPeople(UUID donationId) {
        try {
            return checkout.open(donationId);
        } catch (ProblemException e) {
            return result.of(donationId, outcome(e.problem()));
        } catch (RuntimeException e) {
            if (!PassingFailure.isPassing(e)) {
                throw e;
            }
            LOG.log(Level.WARNING, e, () -> "checkout of donation " + donationId);
            return result.of(donationId, Outcome.LATER);
        }
    }

    private static Outcome outcome(Problem problem) {
        return switch (problem.status()) {
            case NOT_FOUND -> Outcome.MISSING;
            case CONFLICT -> problem.slug().equals(OpenCheckout.IS_OFFLINE) ? Outcome.OFFLINE : Outcome.REFUSED;
            default -> Outcome.LATER;
        };
    }

    private static boolean isBrowser(HttpHeaders headers) {
        return headers.getAcceptableMediaTypes().stream()
                .anyMatch(type ->
                        type.getType().equals("text") && type.getSubtype().equals("html"));
    }
}
