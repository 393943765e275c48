// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.wall.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
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
import org.careforall.donation.wall.control.ReadWall;
import org.careforall.donation.wall.entity.WallGift;
import org.careforall.platform.paging.PageRequest;
import org.careforall.platform.paging.Responses;
import org.careforall.platform.problem.Problems;
import org.careforall.platform.web.PublicUrl;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The public wall of a campaign. */
@Path("/")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Donations")
public class WallResource {

    private static final String PROBLEM = "application/problem+json";

    private ReadWall wall;
    private PublicUrl publicUrl;

    /** For JAX-RS proxies. */
    protected WallResource() {}

    /** Made by CDI. */
    @Inject
    public WallResource(ReadWall wall, PublicUrl publicUrl) {
        this.wall = wall;
        this.publicUrl = publicUrl;
    }

    /** A page of the wall; what it answers is {@code {"items": [WallGift], "next": cursor or null}}. */
    @GET
    @PermitAll
    @Operation(
            summary = "Read a campaign's public wall",
            description =
                    "Gifts that count, at what they count, newest first. Over all pages, when the system is quiet,"
                            + " they sum up to the campaign's total. Anonymous gifts have no name.")
    @APIResponse(
            responseCode = "200",
            description = "A page: {\"items\": […], \"next\": cursor or null}; Link: rel=\"next\"",
            content = @Content(schema = @Schema(implementation = WallPage.class)))
    @APIResponse(responseCode = "400", description = "A bad cursor", content = @Content(mediaType = PROBLEM))
    @APIResponse(
            responseCode = "422",
            description = "campaignId is missing or no id, or limit is not 1 to 100",
            content = @Content(mediaType = PROBLEM))
    public Response listPublicDonations(
            @Parameter(required = true, example = "01931f6e-0000-7000-8000-000000000002") @QueryParam("campaignId")
                    UUID campaignId,
            @Parameter(description = "1 to 100; 20 if left out") @QueryParam("limit") Integer limit,
            @Parameter(description = "The next of the page before") @QueryParam("after") String after,
            @Context UriInfo uri) {
        return Responses.page(uri, publicUrl, wall.page(required(campaignId), PageRequest.of(limit, after)));
    }

    private static UUID required(UUID campaignId) {
        if (campaignId == null) {
            throw Problems.invalid("campaignId", "must be the id of a campaign");
        }
        return campaignId;
    }

    /** The form of a page, for the API's description. */
    @Schema(name = "WallPage")
    public record WallPage(
            WallGift[] items, @Schema(nullable = true) String next) {}
}
