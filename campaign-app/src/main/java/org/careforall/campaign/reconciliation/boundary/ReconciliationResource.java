// SPDX-License-Identifier: Apache-2.0
package org.careforall.campaign.reconciliation.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.careforall.campaign.reconciliation.control.ReconcileTotals;
import org.careforall.campaign.reconciliation.entity.Reconciliation;
import org.careforall.campaign.reconciliation.entity.Reconciliations;
import org.careforall.platform.caller.CurrentCaller;
import org.careforall.platform.caller.RequiresPermission;
import org.careforall.platform.problem.Problems;
import org.careforall.platform.web.PublicUrl;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Are the totals what the ledger says? */
@Path("/totals/reconciliation")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Totals", description = "What was given to a campaign")
@SecurityRequirement(name = "bearer")
@APIResponse(
        responseCode = "401",
        description = "No or a bad token",
        content = @Content(mediaType = "application/problem+json"))
@APIResponse(
        responseCode = "403",
        description = "Without the permission donation:reconcile, or to start one ledger:read",
        content = @Content(mediaType = "application/problem+json"))
public class ReconciliationResource {

    private static final String LEDGER = "ledger:read";

    private ReconcileTotals reconcile;
    private Reconciliations runs;
    private CurrentCaller caller;
    private PublicUrl publicUrl;

    /** For JAX-RS proxies. */
    protected ReconciliationResource() {}

    /** Made by CDI. */
    @Inject
    public ReconciliationResource(
            ReconcileTotals reconcile, Reconciliations runs, CurrentCaller caller, PublicUrl publicUrl) {
        this.reconcile = reconcile;
        this.runs = runs;
        this.caller = caller;
        this.publicUrl = publicUrl;
    }

    /** Starts one. */
    @POST
    @RequiresPermission("donation:reconcile")
    @Operation(
            summary = "Compare all totals with the ledger",
            description =
                    "Runs beside the request, one at a time; GET says how far it is. The ledger is asked with your"
                            + " token: if it ends first, the run ends as FAILED and tells how far it came.")
    @APIResponse(
            responseCode = "202",
            description = "The one that runs now",
            content = @Content(schema = @Schema(implementation = Reconciliation.class)))
    @APIResponse(
            responseCode = "422",
            description = "after is no id",
            content = @Content(mediaType = "application/problem+json"))
    public Response startTotalsReconciliation(
            @QueryParam("after") @Parameter(description = "Go on behind this campaign") UUID after,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization) {
        caller.get().require(LEDGER);
        return Response.accepted(reconcile.start(Optional.ofNullable(after), authorization))
                .location(publicUrl.of("/api/campaigns/totals/reconciliation"))
                .build();
    }

    /** The last one. */
    @GET
    @RequiresPermission("donation:reconcile")
    @Operation(
            summary = "Read the last comparison of the totals with the ledger",
            description = "Names each figure that differed still after 5 s in which neither side moved.")
    @APIResponse(
            responseCode = "200",
            description = "The last one that was started",
            content = @Content(schema = @Schema(implementation = Reconciliation.class)))
    @APIResponse(
            responseCode = "404",
            description = "None was started yet",
            content = @Content(mediaType = "application/problem+json"))
    public Reconciliation getTotalsReconciliation() {
        return runs.latest().orElseThrow(() -> Problems.notFound("reconciliation"));
    }
}
