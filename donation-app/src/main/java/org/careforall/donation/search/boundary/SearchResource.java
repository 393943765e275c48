// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.search.boundary;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Instant;
import java.util.List;
import org.careforall.donation.csv.CsvAnswer;
import org.careforall.donation.csv.CsvStyle;
import org.careforall.donation.donation.boundary.DonationAnswers;
import org.careforall.donation.donation.boundary.DonationView;
import org.careforall.donation.search.control.SearchDonations;
import org.careforall.donation.search.entity.Found;
import org.careforall.donation.search.entity.SearchFilter;
import org.careforall.events.Nullable;
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

/** Searching donations. */
@Path("/search")
@ApplicationScoped
@SecurityRequirement(name = "bearer")
@Tag(name = "Search", description = "For staff (donation:read), and for owners in their own campaigns")
public class SearchResource {

    private static final String PROBLEM = "application/problem+json";

    private SearchDonations search;
    private DonationAnswers answers;
    private CurrentCaller caller;
    private PublicUrl publicUrl;

    /** For JAX-RS proxies. */
    protected SearchResource() {}

    /** Made by CDI. */
    @Inject
    public SearchResource(SearchDonations search, DonationAnswers answers, CurrentCaller caller, PublicUrl publicUrl) {
        this.search = search;
        this.answers = answers;
        this.caller = caller;
        this.publicUrl = publicUrl;
    }

    /** A page of JSON, or all of it as CSV. */
    @GET
    @SignedIn
    @Produces({MediaType.APPLICATION_JSON, CsvAnswer.TYPE})
    @Operation(
            summary = "Search donations",
            description =
                    "Newest first; with updatedSince by change, oldest first: follow next to the last page, then go"
                            + " on with its updatedUntil as updatedSince, and miss none, however long a change took to be"
                            + " stored. A donation that changed again is shown again. With Accept: text/csv all of them as a file, with a"
                            + " column for each metadata key; csv=spreadsheet makes one that people open in a spreadsheet."
                            + " Owners see no anonymous donors.")
    @APIResponse(
            responseCode = "200",
            description =
                    "A page; Link: rel=\"next\". As CSV: all of them, amounts in minor units; with csv=spreadsheet"
                            + " in the currency's own decimals, with a byte order mark",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = FoundPage.class)),
                @Content(
                        mediaType = CsvAnswer.TYPE,
                        schema = @Schema(implementation = String.class),
                        examples = @ExampleObject(name = "example", value = "id,campaignId,status,…"))
            })
    @APIResponse(responseCode = "400", description = "A bad cursor", content = @Content(mediaType = PROBLEM))
    @APIResponse(responseCode = "401", description = "No or a bad token", content = @Content(mediaType = PROBLEM))
    @APIResponse(
            responseCode = "403",
            description = "Neither staff nor the campaign's owner",
            content = @Content(mediaType = PROBLEM))
    @APIResponse(responseCode = "422", description = "A bad filter", content = @Content(mediaType = PROBLEM))
    public Response searchDonations(
            @BeanParam SearchParameters parameters,
            @QueryParam("limit") Integer limit,
            @QueryParam("after") String after,
            @Parameter(description = "Of a CSV file: machine, or spreadsheet for people", example = "spreadsheet")
                    @QueryParam("csv")
                    String csv,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        SearchFilter filter = search.allowed(parameters.toFilter(), caller.get());
        boolean seesDonors = search.seesDonors(caller.get());
        CsvStyle style = CsvStyle.of(csv);
        if (CsvAnswer.isAskedFor(headers)) {
            return csv(filter, seesDonors, style);
        }
        SearchDonations.Part page = search.page(filter, PageRequest.of(limit, after));
        List<DonationView> items =
                page.items().stream().map(found -> view(found, seesDonors)).toList();
        Response linked = Responses.page(uri, publicUrl, new Page<>(items, page.next()));
        FoundPage body = new FoundPage(items, page.next(), page.until().orElse(null));
        return Response.fromResponse(linked).entity(body).build();
    }

    private Response csv(SearchFilter filter, boolean seesDonors, CsvStyle style) {
        DonationCsv file = new DonationCsv(style, search.metadataKeys(filter));
        return CsvAnswer.of("donations.csv", style, writer -> {
            writer.write(file.header());
            search.all(filter, found -> write(writer, file, found, seesDonors));
        });
    }

    private static void write(Writer writer, DonationCsv file, List<Found> found, boolean seesDonors) {
        try {
            for (Found one : found) {
                writer.write(file.line(one, seesDonors));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private DonationView view(Found found, boolean seesDonors) {
        boolean withDonor = seesDonors || !found.donation().gift().donor().anonymous();
        return answers.view(found.donation(), withDonor, found.updatedAt());
    }

    /** A page; {@code next} is there, null on the last. */
    @Schema(name = "FoundPage")
    public record FoundPage(
            List<DonationView> items,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Schema(nullable = true)
            String next,

            @Schema(
                    description = "On the last page of a search by change: the next updatedSince",
                    examples = "2026-11-21T10:06:00.123456Z")
            @Nullable
            Instant updatedUntil) {}
}
