// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.donation.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.careforall.donation.campaign.control.FindCampaign;
import org.careforall.donation.campaign.entity.Campaign;
import org.careforall.donation.donation.control.FindDonation;
import org.careforall.donation.donation.control.NewGift;
import org.careforall.donation.donation.control.PledgeDonation;
import org.careforall.donation.donation.entity.Donation;
import org.careforall.donation.history.control.HistoryTokens;
import org.careforall.donation.velocity.control.AdmitGift;
import org.careforall.platform.caller.Caller;
import org.careforall.platform.caller.CurrentCaller;
import org.careforall.platform.idempotency.KeyedRequest;
import org.careforall.platform.idempotency.KeyedRequests;
import org.careforall.platform.idempotency.KeyedResponse;
import org.careforall.platform.idempotency.StoredAnswer;
import org.careforall.platform.problem.Problems;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Giving, and reading one gift. */
@Path("/")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Donations", description = "Giving, and what became of a gift")
public class DonationsResource {

    private static final String PROBLEM = "application/problem+json";

    private AdmitGift admit;
    private PledgeDonation pledge;
    private FindDonation find;
    private FindCampaign campaigns;
    private HistoryTokens tokens;
    private KeyedRequests keys;
    private DonationAnswers answers;
    private CurrentCaller caller;

    /** For JAX-RS proxies. */
    protected DonationsResource() {}

    /** Made by CDI. */
    @Inject
    public DonationsResource(
            AdmitGift admit,
            PledgeDonation pledge,
            FindDonation find,
            FindCampaign campaigns,
            HistoryTokens tokens,
            KeyedRequests keys,
            DonationAnswers answers,
            CurrentCaller caller) {
        this.admit = admit;
        this.pledge = pledge;
        this.find = find;
        this.campaigns = campaigns;
        this.tokens = tokens;
        this.keys = keys;
        this.answers = answers;
        this.caller = caller;
    }

    /** Takes a gift. */
    @POST
    @PermitAll
    @Consumes(MediaType.APPLICATION_JSON)
    @SecurityRequirement(
            name = "bearer",
            scopes = {})
    @Operation(
            summary = "Give",
            description =
                    "As a guest, or signed in with a bearer token. No money moves yet: the donor pays at checkoutUrl,"
                            + " or names the reference when paying offline. The same Idempotency-Key with the same request gives"
                            + " the same answer and makes no second gift.")
    @APIResponse(
            responseCode = "201",
            description = "Promised; Location names it",
            content = @Content(schema = @Schema(implementation = PledgedDonation.class)))
    @APIResponse(
            responseCode = "400",
            description = "Malformed, or the Idempotency-Key is missing or a guest's is too short",
            content = @Content(mediaType = PROBLEM))
    @APIResponse(responseCode = "401", description = "A bad token", content = @Content(mediaType = PROBLEM))
    @APIResponse(
            responseCode = "409",
            description = "The campaign takes no gifts now, or a request with this key still runs",
            content = @Content(mediaType = PROBLEM))
    @APIResponse(responseCode = "413", description = "Too large", content = @Content(mediaType = PROBLEM))
    @APIResponse(
            responseCode = "422",
            description = "Wrong fields, an unknown campaign, or the key was used with another request",
            content = @Content(mediaType = PROBLEM))
    @APIResponse(
            responseCode = "429",
            description = "Too many gifts, or too many failed payments, of this address or e-mail address",
            headers = {
                @Header(
                        name = "Retry-After",
                        description = "Seconds",
                        schema = @Schema(type = SchemaType.INTEGER, example = "420")),
                @Header(
                        name = "RateLimit",
                        description = "What is left, and the seconds until it is more",
                        schema = @Schema(type = SchemaType.STRING, example = "\"gifts-email\";r=0;t=420")),
                @Header(
                        name = "RateLimit-Policy",
                        description = "The limit: so many in so many seconds",
                        schema = @Schema(type = SchemaType.STRING, example = "\"gifts-email\";q=60;w=600"))
            },
            content = @Content(mediaType = PROBLEM))
    @APIResponse(
            responseCode = "503",
            description = "Not now; see Retry-After",
            content = @Content(mediaType = PROBLEM))
    public Response createDonation(
            @Parameter(
                            required = true,
                            description = "Your own, new for each gift; a guest's has 16 characters or more",
                            example = "\"8e03978e-40d5-43dd-bc93-6894a57f9324\"")
                    @HeaderParam("Idempotency-Key")
                    String key,
            @Parameter(description = "A returning guest's, to see this gift with earlier ones")
                    @HeaderParam("History-Token")
                    String historyToken,
            @Context HttpServletRequest http,
            @NotNull @Valid PledgeRequest request) {
        Caller donor = caller.get();
        Optional<UUID> group = groupOf(historyToken);
        KeyedRequest keyed = KeyedRequest.of(
                "give", donor, key, request, group.map(UUID::toString).orElse(""));
        Campaign campaign = campaigns
                .forGift(request.campaignId())
                .orElseThrow(() -> Problems.invalid("campaignId", "there is no such campaign"));
        NewGift gift = request.toGift(group, admit.addressKey(http.getRemoteAddr()));
        StoredAnswer kept = keys.once(keyed, () -> {
            // in here, so that a repeat is neither counted nor refused
            admit.admit(gift, donor);
            Donation donation = pledge.pledge(gift, campaign, donor);
            return new KeyedResponse(201, answers.pledged(donation), answers.location(donation));
        });
        return answers.revealed(kept).toResponse();
    }

    /** Reads one gift. */
    @GET
    @Path("{id}")
    @PermitAll
    @SecurityRequirement(
            name = "bearer",
            scopes = {})
    @Operation(
            summary = "Read a gift",
            description =
                    "For its donor (a guest with History-Token), staff, and the campaign's owner; the owner sees an"
                            + " anonymous donor neither by name nor by address.")
    @APIResponse(
            responseCode = "200",
            description = "The gift",
            content = @Content(schema = @Schema(implementation = DonationView.class)))
    @APIResponse(responseCode = "401", description = "A bad token", content = @Content(mediaType = PROBLEM))
    @APIResponse(
            responseCode = "404",
            description = "No such gift, or not yours to see",
            content = @Content(mediaType = PROBLEM))
    public DonationView getDonation(
            @PathParam("id") UUID id,
            @Parameter(description = "The historyToken that came with the gift") @HeaderParam("History-Token")
                    String historyToken) {
        FindDonation.Seen seen =
                find.visible(id, caller.get(), Optional.ofNullable(historyToken).flatMap(tokens::groupOf));
        return answers.view(seen.donation(), seen.withDonor());
    }

    private Optional<UUID> groupOf(String historyToken) {
        if (historyToken == null || historyToken.isBlank()) {
            return Optional.empty();
        }
        Optional<UUID> group = tokens.groupOf(historyToken);
        if (group.isEmpty()) {
            throw Problems.invalid("History-Token", "is not a token of ours");
        }
        return group;
    }
}
