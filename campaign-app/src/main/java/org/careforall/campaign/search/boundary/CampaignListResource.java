// SPDX-License-Identifier: Apache-2.0
package org.careforall.campaign.search.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.careforall.campaign.campaign.control.CampaignAccess;
import org.careforall.campaign.campaign.entity.CampaignStatus;
import org.careforall.campaign.paging.Pages;
import org.careforall.campaign.search.entity.CampaignQuery;
import org.careforall.campaign.search.entity.CampaignSearch;
import org.careforall.campaign.search.entity.CampaignSearch.Found;
import org.careforall.campaign.search.entity.CampaignSort;
import org.careforall.platform.caller.Caller;
import org.careforall.platform.caller.CurrentCaller;
import org.careforall.platform.caller.SignedIn;
import org.careforall.platform.json.Json;
import org.careforall.platform.paging.Page;
import org.careforall.platform.paging.Responses;
import org.careforall.platform.web.ETags;
import org.careforall.platform.web.PublicUrl;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Lists of campaigns: everybody's and one's own. */
@Path("/")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Campaigns")
public class CampaignListResource {

    private static final String PROBLEM = "application/problem+json";
    private static final Set<CampaignStatus> USUAL =
            EnumSet.of(CampaignStatus.ACTIVE, CampaignStatus.PAUSED, CampaignStatus.COMPLETED);
    private static final Set<CampaignStatus> HIDDEN = EnumSet.of(CampaignStatus.DRAFT, CampaignStatus.IN_REVIEW);

    private CampaignSearch search;
    private CurrentCaller current;
    private PublicUrl publicUrl;
    private Json json;

    /** For JAX-RS proxies. */
    protected CampaignListResource() {}

    /** Made by CDI. */
    @Inject
    public CampaignListResource(CampaignSearch search, CurrentCaller current, PublicUrl publicUrl, Json json) {
        this.search = search;
        this.current = current;
        this.publicUrl = publicUrl;
        this.json = json;
    }

    /** Everybody's. */
    @GET
    @PermitAll
    @SecurityRequirement(name = "bearer")
    @Operation(
            summary = "Search campaigns",
            description =
                    "Those that run or are completed, unless status says otherwise; the last approved first, or with"
                            + " q the best match.")
    @APIResponse(
            responseCode = "200",
            description = "A page of them",
            content = @Content(schema = @Schema(implementation = CampaignPage.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the ETag of If-None-Match")
    @APIResponse(responseCode = "412", description = "Another version than the one of If-Match")
    @APIResponse(
            responseCode = "403",
            description = "Drafts, external references and metadata are for staff",
            content = @Content(mediaType = PROBLEM))
    @APIResponse(responseCode = "422", description = "Wrong parameters", content = @Content(mediaType = PROBLEM))
    public Response listCampaigns(@BeanParam ListRequest request, @Context UriInfo uri, @Context Request conditions) {
        Caller caller = current.get();
        Set<CampaignStatus> statuses = request.statuses().orElse(USUAL);
        boolean staff = caller.may(CampaignAccess.REVIEW) || caller.may(CampaignAccess.MANAGE);
        if (!staff && (request.asksForWhatIsInside() || statuses.stream().anyMatch(HIDDEN::contains))) {
            caller.require(CampaignAccess.REVIEW);
        }
        boolean drafts = statuses.stream().anyMatch(HIDDEN::contains);
        CampaignSort usual = drafts ? CampaignSort.CREATED : CampaignSort.NEWEST;
        boolean inside = drafts || request.asksForWhatIsInside();
        return page(request, statuses, Optional.empty(), inside, usual, uri, conditions);
    }

    /** The caller's own. */
    @GET
    @Path("mine")
    @SignedIn
    @SecurityRequirement(name = "bearer")
    @Operation(summary = "List my campaigns", description = "In all states, the last begun first.")
    @APIResponse(
            responseCode = "200",
            description = "A page of them",
            content = @Content(schema = @Schema(implementation = CampaignPage.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the ETag of If-None-Match")
    @APIResponse(responseCode = "412", description = "Another version than the one of If-Match")
    @APIResponse(responseCode = "401", description = "No or a bad token", content = @Content(mediaType = PROBLEM))
    @APIResponse(responseCode = "422", description = "Wrong parameters", content = @Content(mediaType = PROBLEM))
    public Response listMyCampaigns(@BeanParam ListRequest request, @Context UriInfo uri, @Context Request conditions) {
        Set<CampaignStatus> statuses = request.statuses().orElse(EnumSet.allOf(CampaignStatus.class));
        Optional<UUID> owner = Optional.of(current.get().requireUser());
        return page(request, statuses, owner, true, CampaignSort.CREATED, uri, conditions);
    }

    private Response page(
            ListRequest request,
            Set<CampaignStatus> statuses,
            Optional<UUID> owner,
            boolean inside,
            CampaignSort usual,
            UriInfo uri,
            Request conditions) {
        List<String> words = request.words();
        CampaignSort sort = request.sort(words.isEmpty() ? usual : CampaignSort.RELEVANCE);
        CampaignQuery query = new CampaignQuery(
                words,
                request.category(),
                statuses,
                owner,
                inside,
                request.reference(),
                request.metadata(),
                request.circle(),
                sort,
                request.position(sort),
                request.page().limit() + 1);
        List<Found> found = search.find(query);
        return conditional(
                Pages.of(found, request.page(), last -> ListRequest.cursorOf(sort, last.position()), Found::campaign),
                uri,
                conditions);
    }

    /** The page, or 304 when the reader has it as it is. */
    private Response conditional(Page<?> page, UriInfo uri, Request conditions) {
        byte[] body = json.write(page);
        EntityTag tag = ETags.ofContent(body);
        Response.ResponseBuilder unchanged = ETags.evaluate(conditions, tag);
        Response.ResponseBuilder answer = unchanged == null
                ? Response.fromResponse(Responses.page(uri, publicUrl, page))
                        .entity(body)
                        .tag(tag)
                : unchanged;
        String cache = current.get().isGuest() ? "public, max-age=0, must-revalidate" : "private, no-cache";
        return answer.header(HttpHeaders.CACHE_CONTROL, cache)
                .header(HttpHeaders.VARY, HttpHeaders.AUTHORIZATION)
                .build();
    }
}
