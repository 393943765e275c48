// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.webhook.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.careforall.payment.webhook.control.ListEvents;
import org.careforall.payment.webhook.control.ReplayEvent;
import org.careforall.payment.webhook.entity.StoredEvent;
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

/** The provider's events as they were kept, for staff. */
@Path("/webhooks/events")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Webhooks")
@SecurityRequirement(name = "bearer")
public class WebhookEventsResource {

    private static final String PROBLEM = "application/problem+json";

    private ListEvents list;
    private ReplayEvent replay;
    private PublicUrl publicUrl;

    @Context
    private UriInfo uri;

    /** For CDI's proxies. */
    protected WebhookEventsResource() {}

    @Inject
    public WebhookEventsResource(ListEvents list, ReplayEvent replay, PublicUrl publicUrl) {
        this.list = list;
        this.replay = replay;
        this.publicUrl = publicUrl;
    }

    @GET
    @RequiresPermission("webhook:replay")
    @Operation(summary = "List the webhooks that came", description = "Newest first.")
    @APIResponse(
            responseCode = "200",
            description = "A page of them",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = WebhookEventPage.class),
                            examples = @ExampleObject(name = "example", value = """
                    {"items": [{"id": "evt_1Q0000000000000000000001", "type": "payment_intent.succeeded",
                     "state": "applied", "donationId": "01931f6e-0000-7000-8000-000000000001",
                     "intentId": "pi_3Q0000000000000000000001", "toldAt": "2026-11-21T09:30:00.000Z",
                     "receivedAt": "2026-11-21T09:30:01.000Z"}], "next": null}""")))
    @APIResponse(
            responseCode = "400",
            description = "A cursor that is not ours",
            content = @Content(mediaType = PROBLEM))
    @APIResponse(responseCode = "401", description = "No or a bad token", content = @Content(mediaType = PROBLEM))
    @APIResponse(
            responseCode = "403",
            description = "Without the permission webhook:replay",
            content = @Content(mediaType = PROBLEM))
    @APIResponse(
            responseCode = "422",
            description = "A state that there is not, or a limit above 100",
            content = @Content(mediaType = PROBLEM))
    public Response listWebhookEvents(
            @Parameter(description = "applied, parked, ignored, foreign or failed") @QueryParam("state") String state,
            @QueryParam("donationId") UUID donationId,
            @QueryParam("limit") Integer limit,
            @QueryParam("after") String after) {
        Page<StoredEvent> page = list.page(state, donationId, PageRequest.of(limit, after));
        return Responses.page(
                uri,
                publicUrl,
                new Page<>(page.items().stream().map(WebhookEventResponse::of).toList(), page.next()));
    }

    @POST
    @Path("/{id}/replay")
    @RequiresPermission("webhook:replay")
    @Operation(summary = "Apply a stored webhook once more", description = "What it said before changes nothing again.")
    @APIResponse(responseCode = "200", description = "Applied; the answer says what became of it")
    @APIResponse(responseCode = "401", description = "No or a bad token", content = @Content(mediaType = PROBLEM))
    @APIResponse(
            responseCode = "403",
            description = "Without the permission webhook:replay",
            content = @Content(mediaType = PROBLEM))
    @APIResponse(
            responseCode = "404",
            description = "There is none with this id",
            content = @Content(mediaType = PROBLEM))
    @APIResponse(
            responseCode = "409",
            description = "Its body is no longer kept, or it failed again: its cause is updated",
            content = @Content(mediaType = PROBLEM))
    public WebhookEventResponse replayWebhookEvent(@PathParam("id") String id) {
        return WebhookEventResponse.of(replay.replay(id));
    }
}
