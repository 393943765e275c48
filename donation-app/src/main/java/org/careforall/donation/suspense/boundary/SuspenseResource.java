// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.suspense.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import java.util.UUID;
import org.careforall.donation.donation.boundary.DonationAnswers;
import org.careforall.donation.donation.boundary.DonationView;
import org.careforall.donation.suspense.control.AcceptSuspense;
import org.careforall.donation.suspense.control.ReadSuspense;
import org.careforall.donation.suspense.entity.SuspendedGift;
import org.careforall.platform.caller.Caller;
import org.careforall.platform.caller.CurrentCaller;
import org.careforall.platform.caller.RequiresPermission;
import org.careforall.platform.idempotency.KeyedRequest;
import org.careforall.platform.idempotency.KeyedRequests;
import org.careforall.platform.idempotency.KeyedResponse;
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

/** Money that does not fit what was asked, ended by staff: accepted here, or refunded at payment-app. */
@Path("/suspense")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = "bearer")
@Tag(name = "Suspense", description = "Money that does not fit what was asked")
public class SuspenseResource {

    private static final String PROBLEM = "application/problem+json";

    private ReadSuspense suspense;
    private AcceptSuspense accept;
    private KeyedRequests keys;
    private DonationAnswers answers;
    private CurrentCaller caller;
    private PublicUrl publicUrl;

    /** For JAX-RS proxies. */
    protected SuspenseResource() {}

    /** Made by CDI. */
    @Inject
    public SuspenseResource(
            ReadSuspense suspense,
            AcceptSuspense accept,
            KeyedRequests keys,
            DonationAnswers answers,
            CurrentCaller caller,
            PublicUrl publicUrl) {
        this.suspense = suspense;
        this.accept = accept;
        this.keys = keys;
        this.answers = answers;
        this.caller = caller;
        this.publicUrl = publicUrl;
    }

    /** What waits. */
    @GET
    @RequiresPermission("donation:read")
    @Operation(
            summary = "List money that waits for staff",
            description = "Another amount or currency than asked, or a second capture of one gift; oldest gift first.")
    @APIResponse(
            responseCode = "200",
            description = "A page; Link: rel=\"next\"",
            content = @Content(schema = @Schema(implementation = SuspensePage.class)))
    @APIResponse(responseCode = "400", description = "A bad cursor", content = @Content(mediaType = PROBLEM))
    @APIResponse(responseCode = "401", description = "No or a bad token", content = @Content(mediaType = PROBLEM))
    @APIResponse(
            responseCode = "403",
            description = "Without the permission donation:read",
            content = @Content(mediaType = PROBLEM))
    @APIResponse(responseCode = "422", description = "A bad limit", content = @Content(mediaType = PROBLEM))
    public Response listSuspense(
            @QueryParam("limit") Integer limit, @QueryParam("after") String after, @Context UriInfo uri) {
        Page<SuspendedGift> page = suspense.page(PageRequest.of(limit, after));
        return Responses.page(
                uri,
                publicUrl,
                new Page<>(page.items().stream().map(SuspenseItem::of).toList(), page.next()));
    }

    /** Takes it as the gift's own. */
    @POST
    @Path("/{donationId}/accept")
    @RequiresPermission("payment:receive")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Accept money that does not fit",
            description =
                    "It counts for the campaign from now on, and is split as the gift is. To give it back instead:"
                            + " POST /api/payments/{donationId}/refunds with its attemptId. Needs an Idempotency-Key.")
    @APIResponse(
            responseCode = "200",
            description = "The gift with the accepted money",
            content = @Content(schema = @Schema(implementation = DonationView.class)))
    @APIResponse(
            responseCode = "400",
            description = "Malformed, or no Idempotency-Key",
            content = @Content(mediaType = PROBLEM))
    @APIResponse(responseCode = "401", description = "No or a bad token", content = @Content(mediaType = PROBLEM))
    @APIResponse(
            responseCode = "403",
            description = "Without the permission payment:receive, or the campaign's owner",
            content = @Content(mediaType = PROBLEM))
    @APIResponse(responseCode = "404", description = "No such gift", content = @Content(mediaType = PROBLEM))
    @APIResponse(
            responseCode = "409",
            description = "Nothing waits, or only another currency: allowed says what can be done",
            content = @Content(mediaType = PROBLEM))
    @APIResponse(
            responseCode = "422",
            description = "Wrong fields, or the key was used with another request",
            content = @Content(mediaType = PROBLEM))
    public Response acceptSuspense(
            @PathParam("donationId") UUID donationId,
            @Parameter(required = true, example = "\"8e03978e-40d5-43dd-bc93-6894a57f9324\"")
                    @HeaderParam("Idempotency-Key")
                    String key,
            @NotNull @Valid AcceptRequest request) {
        Caller staff = caller.get();
        KeyedRequest keyed = KeyedRequest.of("accept", staff, key, request, donationId.toString());
        AcceptSuspense.Wish wish = new AcceptSuspense.Wish(
                donationId, Optional.ofNullable(request.attemptId()), Optional.ofNullable(request.note()));
        return keys.once(keyed, () -> new KeyedResponse(200, answers.view(accept.accept(wish, staff), true), null))
                .toResponse();
    }

    /** The form of a page, for the API's description. */
    @Schema(name = "SuspensePage")
    public record SuspensePage(
            SuspenseItem[] items, @Schema(nullable = true) String next) {}
}
