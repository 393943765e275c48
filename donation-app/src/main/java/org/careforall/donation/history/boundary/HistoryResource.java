// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.history.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.careforall.donation.donation.boundary.DonationAnswers;
import org.careforall.donation.donation.boundary.DonationView;
import org.careforall.donation.donation.entity.Donation;
import org.careforall.donation.history.control.ClaimDonations;
import org.careforall.donation.history.control.ReadHistory;
import org.careforall.platform.caller.Caller;
import org.careforall.platform.caller.CurrentCaller;
import org.careforall.platform.caller.SignedIn;
import org.careforall.platform.paging.Page;
import org.careforall.platform.paging.PageRequest;
import org.careforall.platform.paging.Responses;
import org.careforall.platform.web.PublicUrl;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One's own gifts. */
@Path("/")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Histories", description = "One's own gifts, with an account or with a token")
public class HistoryResource {

    private static final String PROBLEM = "application/problem+json";

    private ReadHistory histories;
    private ClaimDonations claims;
    private DonationAnswers answers;
    private CurrentCaller caller;
    private PublicUrl publicUrl;

    /** For JAX-RS proxies. */
    protected HistoryResource() {}

    /** Made by CDI. */
    @Inject
    public HistoryResource(
            ReadHistory histories,
            ClaimDonations claims,
            DonationAnswers answers,
            CurrentCaller caller,
            PublicUrl publicUrl) {
        this.histories = histories;
        this.claims = claims;
        this.answers = answers;
        this.caller = caller;
        this.publicUrl = publicUrl;
    }

    /** The caller's gifts. */
    @GET
    @Path("mine")
    @SignedIn
    @SecurityRequirement(name = "bearer")
    @Operation(summary = "Read my gifts", description = "Newest first.")
    @APIResponse(
            responseCode = "200",
            description = "A page; Link: rel=\"next\"",
            content = @Content(schema = @Schema(implementation = DonationPage.class)))
    @APIResponse(responseCode = "400", description = "A bad cursor", content = @Content(mediaType = PROBLEM))
    @APIResponse(responseCode = "401", description = "No or a bad token", content = @Content(mediaType = PROBLEM))
    @APIResponse(responseCode = "422", description = "A bad limit", content = @Content(mediaType = PROBLEM))
    public Response listMyDonations(
            @QueryParam("limit") Integer limit, @QueryParam("after") String after, @Context UriInfo uri) {
        return page(histories.ofUser(caller.get().requireUser(), PageRequest.of(limit, after)), uri);
    }

    /** A guest's gifts. */
    @GET
    @Path("history")
    @PermitAll
    @Operation(summary = "Read a guest's gifts", description = "Those made with this token, no others. Newest first.")
    @APIResponse(
            responseCode = "200",
            description = "A page; Link: rel=\"next\"",
            content = @Content(schema = @Schema(implementation = DonationPage.class)))
    @APIResponse(responseCode = "400", description = "A bad cursor", content = @Content(mediaType = PROBLEM))
    @APIResponse(responseCode = "404", description = "No or a wrong token", content = @Content(mediaType = PROBLEM))
    public Response listGuestDonations(
            @Parameter(required = true, description = "The historyToken that came with a gift")
                    @HeaderParam("History-Token")
                    String token,
            @QueryParam("limit") Integer limit,
            @QueryParam("after") String after,
            @Context UriInfo uri) {
        return page(histories.ofToken(token, PageRequest.of(limit, after)), uri);
    }

    /** Moves a guest's gifts to the caller's account. */
    @POST
    @Path("claim")
    @SignedIn
    @Consumes(MediaType.APPLICATION_JSON)
    @SecurityRequirement(name = "bearer")
    @Operation(
            summary = "Claim a guest's gifts",
            description = "With their historyToken; with an empty body those of one's verified address. Doing it again"
                    + " changes nothing.")
    @APIResponse(
            responseCode = "200",
            description = "How many gifts are new to the account",
            content = @Content(schema = @Schema(implementation = Claimed.class)))
    @APIResponse(responseCode = "401", description = "No or a bad token", content = @Content(mediaType = PROBLEM))
    @APIResponse(
            responseCode = "409",
            description = "The address is not verified, or another account has these gifts",
            content = @Content(mediaType = PROBLEM))
    @APIResponse(
            responseCode = "422",
            description = "Not a token of ours, or an unknown field",
            content = @Content(mediaType = PROBLEM))
    public Claimed claimDonations(ClaimRequest request) {
        Caller user = caller.get();
        boolean byAddress = request == null || request.historyToken() == null;
        return new Claimed(byAddress ? claims.byAddress(user) : claims.byToken(user, request.historyToken()));
    }

    private Response page(Page<Donation> page, UriInfo uri) {
        return Responses.page(
                uri,
                publicUrl,
                new Page<>(
                        page.items().stream()
                                .map(donation -> answers.view(donation, true))
                                .toList(),
                        page.next()));
    }

    /** The form of a page, for the API's description. */
    @Schema(name = "DonationPage")
    public record DonationPage(
            DonationView[] items, @Schema(nullable = true) String next) {}
}
