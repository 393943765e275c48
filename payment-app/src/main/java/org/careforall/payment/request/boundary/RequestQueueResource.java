// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.request.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.careforall.payment.request.control.ListRequests;
import org.careforall.payment.request.entity.RefundRequest;
import org.careforall.platform.caller.CurrentCaller;
import org.careforall.platform.caller.SignedIn;
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

/** What waits to be decided by staff and by owners. */
@Path("/refund-requests")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Refunds")
@SecurityRequirement(name = "bearer")
public class RequestQueueResource {

    private static final String PROBLEM = "application/problem+json";

    private ListRequests list;
    private CurrentCaller caller;
    private PublicUrl publicUrl;

    @Context
    private UriInfo uri;

    /** For CDI's proxies. */
    protected RequestQueueResource() {}

    @Inject
    public RequestQueueResource(ListRequests list, CurrentCaller caller, PublicUrl publicUrl) {
        this.list = list;
        this.caller = caller;
        this.publicUrl = publicUrl;
    }

    @GET
    @SignedIn
    @Operation(
            summary = "List what donors asked for",
            description = "Oldest first. Staff sees all, everybody else the requests to their own campaigns.")
    @APIResponse(
            responseCode = "200",
            description = "A page of them",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = RefundRequestPage.class),
                            examples = @ExampleObject(name = "example", value = """
                    {"items": [{"id": "01931f6e-0000-7000-8000-000000000009",
                     "donationId": "01931f6e-0000-7000-8000-000000000001",
                     "campaignId": "01931f6e-0000-7000-8000-000000000002", "status": "OPEN",
                     "reason": "I gave twice by mistake", "createdAt": "2026-11-21T09:30:00.000Z"}], "next": null}""")))
    @APIResponse(
            responseCode = "400",
            description = "A cursor that is not ours",
            content = @Content(mediaType = PROBLEM))
    @APIResponse(responseCode = "401", description = "No or a bad token", content = @Content(mediaType = PROBLEM))
    @APIResponse(responseCode = "403", description = "Another one's campaign", content = @Content(mediaType = PROBLEM))
    @APIResponse(
            responseCode = "422",
            description = "A status that there is not, or a limit above 100",
            content = @Content(mediaType = PROBLEM))
    public Response listRefundRequests(
            @Parameter(description = "OPEN, APPROVED or REJECTED") @QueryParam("status") String status,
            @QueryParam("campaignId") UUID campaignId,
            @QueryParam("limit") Integer limit,
            @QueryParam("after") String after) {
        Page<RefundRequest> page = list.page(status, campaignId, PageRequest.of(limit, after), caller.get());
        return Responses.page(
                uri,
                publicUrl,
                new Page<>(page.items().stream().map(RefundRequestResponse::of).toList(), page.next()));
    }
}
