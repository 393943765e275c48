// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.ledger.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.careforall.donation.csv.CsvAnswer;
import org.careforall.donation.csv.CsvStyle;
import org.careforall.donation.ledger.control.ReadAccounts;
import org.careforall.donation.ledger.control.ReadStatement;
import org.careforall.donation.ledger.control.StatementPeriod;
import org.careforall.platform.caller.RequiresPermission;
import org.careforall.platform.paging.Page;
import org.careforall.platform.paging.PageRequest;
import org.careforall.platform.paging.Responses;
import org.careforall.platform.web.PublicUrl;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The ledger's accounts: balances and statements, now and as of any moment. */
@Path("/ledger/accounts")
@ApplicationScoped
@SecurityRequirement(name = "bearer")
@Tag(name = "Ledger")
public class AccountsResource {

    private static final String PROBLEM = "application/problem+json";

    private ReadAccounts accounts;
    private ReadStatement statements;
    private PublicUrl publicUrl;

    /** For JAX-RS proxies. */
    protected AccountsResource() {}

    /** Made by CDI. */
    @Inject
    public AccountsResource(ReadAccounts accounts, ReadStatement statements, PublicUrl publicUrl) {
        this.accounts = accounts;
        this.statements = statements;
        this.publicUrl = publicUrl;
    }

    /** All accounts with their balances. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RequiresPermission("ledger:read")
    @Operation(
            summary = "List the accounts with their balances",
            description = "One line for each account and currency: campaign:{id}, held:{id} (open disputes), fees,"
                    + " platform_loss, provider_clearing, suspense. Without asOf: now. A balance as of a moment never"
                    + " changes later: asOf is taken back to the last moment that is final, some seconds ago.")
    @APIResponse(
            responseCode = "200",
            description = "A page; Link: rel=\"next\"; asOf says which moment it stands for",
            content = @Content(schema = @Schema(implementation = AccountsPage.class)))
    @APIResponse(responseCode = "400", description = "A bad cursor", content = @Content(mediaType = PROBLEM))
    @APIResponse(responseCode = "401", description = "No or a bad token", content = @Content(mediaType = PROBLEM))
    @APIResponse(
            responseCode = "403",
            description = "Without the permission ledger:read",
            content = @Content(mediaType = PROBLEM))
    @APIResponse(responseCode = "422", description = "A bad asOf or limit", content = @Content(mediaType = PROBLEM))
    public Response listLedgerAccounts(
            @Parameter(description = "What was booked before it counts", example = "2026-12-01T00:00:00Z")
                    @QueryParam("asOf")
                    Instant asOf,
            @QueryParam("limit") Integer limit,
            @QueryParam("after") String after,
            @Context UriInfo uri) {
        ReadAccounts.Balances page = accounts.page(Optional.ofNullable(asOf), PageRequest.of(limit, after));
        return linked(uri, page.next(), new AccountsPage(page.asOf(), page.items(), page.next()));
    }

    /** One account's statement. */
    @GET
    @Path("/{account}/statement")
    @Produces({MediaType.APPLICATION_JSON, CsvAnswer.TYPE})
    @RequiresPermission("ledger:read")
    @Operation(
            summary = "Read an account's statement",
            description = "Opening balance, lines with the balance after each, closing balance, in the order in which"
                    + " they were booked. It ends at a moment that is final, some seconds ago at the latest: a statement"
                    + " never changes later. With Accept: text/csv all lines as a file.")
    @APIResponse(
            responseCode = "200",
            description =
                    "A page; Link: rel=\"next\". As CSV: all of it, amounts in minor units; with csv=spreadsheet in"
                            + " the currency's own decimals, with a byte order mark",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = StatementView.class)),
                @Content(
                        mediaType = CsvAnswer.TYPE,
                        schema = @Schema(implementation = String.class),
                        examples = @ExampleObject(name = "example", value = "bookedAt,transactionId,…"))
            })
    @APIResponse(responseCode = "400", description = "A bad cursor", content = @Content(mediaType = PROBLEM))
    @APIResponse(responseCode = "401", description = "No or a bad token", content = @Content(mediaType = PROBLEM))
    @APIResponse(
            responseCode = "403",
            description = "Without the permission ledger:read",
            content = @Content(mediaType = PROBLEM))
    @APIResponse(
            responseCode = "404",
            description = "Nothing was booked on such an account",
            content = @Content(mediaType = PROBLEM))
    @APIResponse(
            responseCode = "422",
            description = "A bad moment or limit; currency is missing or not the account's",
            content = @Content(mediaType = PROBLEM))
    public Response getLedgerStatement(
            @Parameter(example = "campaign:01931f6e-0000-7000-8000-000000000002") @PathParam("account") String account,
            @BeanParam StatementParameters asked,
            @QueryParam("limit") Integer limit,
            @QueryParam("after") String after,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        CsvStyle style = asked.style();
        if (CsvAnswer.isAskedFor(headers)) {
            StatementPeriod period = statements.period(
                    account, asked.currency(), asked.from(), asked.to().orElse(Instant.MAX));
            return CsvAnswer.of(
                    "statement.csv", style, writer -> StatementCsv.write(writer, style, period, statements));
        }
        ReadStatement.Part part =
                statements.page(account, asked.currency(), asked.from(), asked.to(), PageRequest.of(limit, after));
        return linked(uri, part.next(), StatementView.of(part));
    }

    private Response linked(UriInfo uri, String next, Object body) {
        Response page = Responses.page(uri, publicUrl, new Page<>(List.of(), next));
        return Response.fromResponse(page).entity(body).build();
    }
}
