// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.receipt.boundary;

import static org.careforall.donation.receipt.boundary.ReceiptAnswers.PDF;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.careforall.donation.receipt.control.ReadReceipts;
import org.careforall.donation.receipt.entity.Receipt;
import org.careforall.platform.caller.CurrentCaller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The receipt of one gift. */
@Path("/{id}/receipt")
@ApplicationScoped
@Tag(name = "Receipts", description = "Numbered without gaps; void when the money goes back")
public class ReceiptResource {

    private static final String PROBLEM = "application/problem+json";

    private ReadReceipts receipts;
    private ReceiptAnswers answers;
    private CurrentCaller caller;

    /** For JAX-RS proxies. */
    protected ReceiptResource() {}

    /** Made by CDI. */
    @Inject
    public ReceiptResource(ReadReceipts receipts, ReceiptAnswers answers, CurrentCaller caller) {
        this.receipts = receipts;
        this.answers = answers;
        this.caller = caller;
    }

    /** The newest receipt, as a document or as JSON. */
    @GET
    @PermitAll
    @Produces({PDF, MediaType.APPLICATION_JSON})
    @SecurityRequirement(
            name = "bearer",
            scopes = {})
    @Operation(
            summary = "Read a gift's receipt",
            description = "For its donor (a guest with History-Token) and staff (donation:read). The newest one: void,"
                    + " when all was given back. It is numbered within seconds after the money came. A PDF, or with"
                    + " Accept: application/json its data and a link that needs no header.")
    @APIResponse(
            responseCode = "200",
            description = "The receipt",
            content = {
                @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ReceiptView.class))
            })
    @APIResponse(responseCode = "401", description = "A bad token", content = @Content(mediaType = PROBLEM))
    @APIResponse(
            responseCode = "404",
            description = "No such gift, not yours to see, or no receipt (yet): the detail says which",
            content = @Content(mediaType = PROBLEM))
    @APIResponse(responseCode = "422", description = "An unknown lang", content = @Content(mediaType = PROBLEM))
    public Response getDonationReceipt(
            @PathParam("id") UUID id,
            @Parameter(description = "The historyToken that came with the gift") @HeaderParam("History-Token")
                    String historyToken,
            @Parameter(description = "Such as fr; left out: Accept-Language, else English") @QueryParam("lang")
                    String lang,
            @Context HttpHeaders headers) {
        Receipt receipt = receipts.ofDonation(id, caller.get(), historyToken);
        return ReceiptAnswers.asksForJson(headers)
                ? Response.ok(answers.view(receipt), MediaType.APPLICATION_JSON_TYPE)
                        .build()
                : answers.pdf(receipt, lang, headers);
    }
}
