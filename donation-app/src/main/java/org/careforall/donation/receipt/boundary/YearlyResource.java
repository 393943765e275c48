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
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Optional;
import org.careforall.donation.receipt.control.GivingYear;
import org.careforall.donation.receipt.control.ReadReceipts;
import org.careforall.donation.receipt.entity.Giver;
import org.careforall.platform.caller.CurrentCaller;
import org.careforall.platform.problem.Problems;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Twelve months' gifts in one document. */
@Path("/receipts/yearly")
@ApplicationScoped
@Tag(name = "Receipts")
public class YearlyResource {

    private static final String PROBLEM = "application/problem+json";
    private static final int LAST_YEAR = 9998;

    private ReadReceipts receipts;
    private ReceiptAnswers answers;
    private CurrentCaller caller;

    /** For JAX-RS proxies. */
    protected YearlyResource() {}

    /** Made by CDI. */
    @Inject
    public YearlyResource(ReadReceipts receipts, ReceiptAnswers answers, CurrentCaller caller) {
        this.receipts = receipts;
        this.answers = answers;
        this.caller = caller;
    }

    /** The caller's twelve months, as a document or as JSON. */
    @GET
    @PermitAll
    @Produces({PDF, MediaType.APPLICATION_JSON})
    @SecurityRequirement(
            name = "bearer",
            scopes = {})
    @Operation(
            summary = "Read my gifts of twelve months",
            description = "A row for each gift whose receipt is in force, and totals by currency, net of refunds; a"
                    + " statement of its own for each name and address that gave. A guest"
                    + " sends History-Token. A PDF, or with Accept: application/json the totals and a link that"
                    + " needs no header.")
    @APIResponse(
            responseCode = "200",
            description = "The statement",
            content = {
                @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = YearView.class))
            })
    @APIResponse(
            responseCode = "401",
            description = "Neither a token nor History-Token, or a bad token",
            content = @Content(mediaType = PROBLEM))
    @APIResponse(
            responseCode = "404",
            description = "A wrong History-Token, or no receipt in force in these months",
            content = @Content(mediaType = PROBLEM))
    @APIResponse(
            responseCode = "422",
            description = "No or a bad month, an unknown lang, or too many gifts for one document",
            content = @Content(mediaType = PROBLEM))
    public Response getGivingYear(
            @Parameter(required = true, description = "The first month", example = "2026-04") @QueryParam("from")
                    String from,
            @Parameter(description = "A guest's") @HeaderParam("History-Token") String historyToken,
            @Parameter(description = "Such as fr; left out: Accept-Language, else English") @QueryParam("lang")
                    String lang,
            @Context HttpHeaders headers) {
        Giver giver = receipts.giver(caller.get(), historyToken);
        YearMonth month = month(from).orElseThrow(() -> Problems.invalid("from", "must be a month such as 2026-04"));
        GivingYear year = receipts.year(giver, month);
        return ReceiptAnswers.asksForJson(headers)
                ? Response.ok(answers.view(year, giver), MediaType.APPLICATION_JSON_TYPE)
                        .build()
                : answers.pdf(year, lang, headers);
    }

    /** The twelve months that a link names. */
    @GET
    @Path("{from}/{token}")
    @PermitAll
    @Produces(PDF)
    @Operation(
            summary = "Open twelve months' gifts by their link",
            description = "Whoever has the link opens these months of this donor, in a browser, without a header.")
    @APIResponse(
            responseCode = "200",
            description = "The statement",
            content = @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(
            responseCode = "404",
            description = "A wrong link, or no receipt in force in these months",
            content = @Content(mediaType = PROBLEM))
    @APIResponse(
            responseCode = "422",
            description = "An unknown lang, or too many gifts for one document",
            content = @Content(mediaType = PROBLEM))
    public Response openGivingYear(
            @PathParam("from") String from,
            @PathParam("token") String token,
            @Parameter(description = "Such as fr; left out: Accept-Language, else English") @QueryParam("lang")
                    String lang,
            @Context HttpHeaders headers) {
        YearMonth month = month(from).orElseThrow(() -> Problems.notFound("receipt"));
        return answers.pdf(receipts.year(receipts.giver(token, month), month), lang, headers);
    }

    private static Optional<YearMonth> month(String text) {
        try {
            return Optional.ofNullable(text)
                    .map(YearMonth::parse)
                    .filter(month -> month.getYear() >= 0 && month.getYear() <= LAST_YEAR);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
