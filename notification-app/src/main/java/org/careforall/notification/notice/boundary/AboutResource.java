// SPDX-License-Identifier: Apache-2.0
package org.careforall.notification.notice.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.careforall.notification.notice.entity.Noticeboard;
import org.careforall.platform.caller.RequiresPermission;
import org.careforall.platform.paging.PageRequest;
import org.careforall.platform.paging.Responses;
import org.careforall.platform.web.PublicUrl;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What people were told about one donation, for staff. */
@Path("/about/{donationId}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Notifications")
@SecurityRequirement(name = "bearer")
public class AboutResource {

    private static final String PROBLEM = "application/problem+json";
    private static final UUID OLDEST = new UUID(0, 0);

    private Noticeboard board;
    private PublicUrl publicUrl;

    /** For CDI's proxies. */
    protected AboutResource() {}

    /** Made by CDI. */
    @Inject
    public AboutResource(Noticeboard board, PublicUrl publicUrl) {
        this.board = board;
        this.publicUrl = publicUrl;
    }

    /** Oldest first. */
    @GET
    @RequiresPermission("donation:read")
    @Operation(
            summary = "What was told about a donation",
            description =
                    "To its donor and to the campaign's owner; oldest first. Nothing for one that is not heard of.")
    @APIResponse(
            responseCode = "200",
            description = "A page; Link: rel=\"next\"",
            content = @Content(schema = @Schema(implementation = AboutPage.class)))
    @APIResponse(responseCode = "400", description = "A cursor of elsewhere", content = @Content(mediaType = PROBLEM))
    @APIResponse(responseCode = "401", description = "No or a bad token", content = @Content(mediaType = PROBLEM))
    @APIResponse(
            responseCode = "403",
            description = "Without the permission donation:read",
            content = @Content(mediaType = PROBLEM))
    @APIResponse(responseCode = "422", description = "limit is not 1 to 100", content = @Content(mediaType = PROBLEM))
    public Response listDonationNotifications(
            @PathParam("donationId") UUID donationId,
            @QueryParam("limit") Integer limit,
            @QueryParam("after") String after,
            @Context UriInfo uri) {
        PageRequest page = PageRequest.of(limit, after);
        UUID from = page.after().map(IdCursor::decode).orElse(OLDEST);
        List<AboutView> found = board.about(donationId, from, page.limit() + 1).stream()
                .map(AboutView::of)
                .toList();
        return Responses.page(uri, publicUrl, IdCursor.page(found, page.limit(), AboutView::id));
    }

    /** The form of a page, for the API's description. */
    @Schema(name = "AboutPage")
    public record AboutPage(
            AboutView[] items, @Schema(nullable = true) String next) {}
}
