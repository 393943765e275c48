// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.comparison.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.careforall.payment.comparison.control.CompareOnSchedule;
import org.careforall.platform.caller.RequiresPermission;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Whether the provider's own books say what is booked here. */
@Path("/reconciliation")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Provider's books", description = "The provider's books compared with ours")
@SecurityRequirement(name = "bearer")
public class ComparisonResource {

    private static final String PROBLEM = "application/problem+json";

    private CompareOnSchedule compare;

    /** For CDI's proxies. */
    protected ComparisonResource() {}

    @Inject
    public ComparisonResource(CompareOnSchedule compare) {
        this.compare = compare;
    }

    @POST
    @RequiresPermission("donation:reconcile")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Compare the provider's books of a period with ours",
            description =
                    "Charges and refunds of up to 31 days. A difference is one that still stands at a second look,"
                            + " some seconds later. What belongs to no donation of ours is left out. Moves no money.")
    @APIResponse(
            responseCode = "200",
            description = "What was found",
            content = @Content(schema = @Schema(implementation = ComparisonResponse.class)))
    @APIResponse(responseCode = "400", description = "Malformed", content = @Content(mediaType = PROBLEM))
    @APIResponse(responseCode = "401", description = "No or a bad token", content = @Content(mediaType = PROBLEM))
    @APIResponse(
            responseCode = "403",
            description = "Without the permission donation:reconcile",
            content = @Content(mediaType = PROBLEM))
    @APIResponse(
            responseCode = "422",
            description = "No period, one above 31 days, an unknown field",
            content = @Content(mediaType = PROBLEM))
    @APIResponse(
            responseCode = "503",
            description = "The provider does not answer now",
            content = @Content(mediaType = PROBLEM))
    public ComparisonResponse compareWithProvider(@Valid ComparisonBody body) {
        Optional<ComparisonBody> asked = Optional.ofNullable(body);
        return ComparisonResponse.of(compare.now(asked.map(ComparisonBody::from), asked.map(ComparisonBody::to)));
    }

    @GET
    @RequiresPermission("donation:reconcile")
    @Operation(
            summary = "Read the last comparison with the provider's books",
            description = "It is made every hour for the last two days, and when staff asks for it. The sums are of all"
                    + " time: as booked here, and as they were if the provider is right.")
    @APIResponse(
            responseCode = "200",
            description = "The last one",
            content = @Content(schema = @Schema(implementation = ComparisonResponse.class)))
    @APIResponse(responseCode = "401", description = "No or a bad token", content = @Content(mediaType = PROBLEM))
    @APIResponse(
            responseCode = "403",
            description = "Without the permission donation:reconcile",
            content = @Content(mediaType = PROBLEM))
    @APIResponse(responseCode = "404", description = "There was none yet", content = @Content(mediaType = PROBLEM))
    public ComparisonResponse getProviderComparison() {
        return ComparisonResponse.of(compare.latest());
    }
}
