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
import jakarta.ws.rs.core.UriInfo;
import org.careforall.donation.receipt.control.ReadReceipts;
import org.careforall.donation.receipt.entity.Receipt;
import org.careforall.platform.caller.CurrentCaller;
import org.careforall.platform.paging.Page;
import org.careforall.platform.paging.PageRequest;
import org.careforall.platform.paging.Responses;
import org.careforall.platform.web.PublicUrl;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Somebody's own receipts, and the one that a link opens. */
@Path("/receipts")
@ApplicationScoped
@Tag(name = "Receipts")
public class ReceiptsResource {

    private static final String PROBLEM = "application/problem+json";

    private ReadReceipts receipts;
    private ReceiptAnswers answers;
    private CurrentCaller caller;
    private PublicUrl publicUrl;

    /** For JAX-RS proxies. */
    protected ReceiptsResource() {}

    /** Made by CDI. */
    @Inject
    public ReceiptsResource(ReadReceipts receipts, ReceiptAnswers answers, CurrentCaller caller, PublicUrl publicUrl) {
        this.receipts = receipts;
        this.answers = answers;
        this.caller = caller;
        this.publicUrl = publicUrl;
    }

    /** The caller's receipts. */
    @GET
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @SecurityRequirement(
            name = "bearer",
            scopes = {})
    @Operation(summary = "Read my receipts", description = "Newest first, void ones too. A guest sends History-Token.")
    @APIResponse(
            responseCode = "200",
            description = "A page; Link: rel=\"next\"",
            content = @Content(schema = @Schema(implementation = ReceiptPage.class)))
    @APIResponse(responseCode = "400", description = "A bad cursor", content = @Content(mediaType = PROBLEM))
    @APIResponse(
            responseCode = "401",
            description = "Neither a token nor History-Token, or a bad token",
            content = @Content(mediaType = PROBLEM))
    @APIResponse(responseCode = "404", description = "A wrong History-Token", content = @Content(mediaType = PROBLEM))
    @APIResponse(responseCode = "422", description = "A bad limit", content = @Content(mediaType = PROBLEM))
    public Response listReceipts(
            @Parameter(description = "A guest's") @HeaderParam("History-Token") String historyToken,
            @QueryParam("limit") Integer limit,
            @QueryParam("after") String after,
            @Context UriInfo uri) {
        Page<Receipt> page = receipts.page(receipts.giver(caller.get(), historyToken), PageRequest.of(limit, after));
        return Responses.page(
                uri,
                publicUrl,
                new Page<>(page.items().stream().map(answers::view).toList(), page.next()));
    }

    /** The receipt that a link names. */
    @GET
    @Path("{token}")
    @PermitAll
    @Produces(PDF)
    @Operation(
            summary = "Open a receipt by its link",
            description = "Whoever has the link opens this one receipt, in a browser, without a header.")
    @APIResponse(
            responseCode = "200",
            description = "The receipt",
            content = @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "404", description = "A wrong link", content = @Content(mediaType = PROBLEM))
    @APIResponse(responseCode = "422", description = "An unknown lang", content = @Content(mediaType = PROBLEM))
    public Response openReceipt(
            @PathParam("token") String token,
            @Parameter(description = "Such as fr; left out: Accept-Language, else English") @QueryParam("lang")
                    String lang,
            @Context HttpHeaders headers) {
        return answers.pdf(receipts.ofToken(token), lang, headers);
    }

    /** The form of a page, for the API's description. */
    @Schema(name = "ReceiptPage")
    public record ReceiptPage(
            ReceiptView[] items, @Schema(nullable = true) String next) {}
}
