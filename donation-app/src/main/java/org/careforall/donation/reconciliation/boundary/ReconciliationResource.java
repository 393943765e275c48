// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.reconciliation.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.careforall.donation.reconciliation.control.Reconcile;
import org.careforall.donation.reconciliation.entity.Reconciliation;
import org.careforall.platform.caller.RequiresPermission;
import org.careforall.platform.problem.Problems;
import org.careforall.platform.web.PublicUrl;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Whether provider, payments, donations, ledger and totals say the same. */
@Path("/reconciliation")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = "bearer")
@Tag(name = "Reconciliation", description = "Provider = payments = donations = ledger = totals, per campaign")
public class ReconciliationResource {

    private static final String PROBLEM = "application/problem+json";

    private Reconcile reconcile;
    private PublicUrl publicUrl;

    /** For JAX-RS proxies. */
    protected ReconciliationResource() {}

    /** Made by CDI. */
    @Inject
    public ReconciliationResource(Reconcile reconcile, PublicUrl publicUrl) {
        this.reconcile = reconcile;
        this.publicUrl = publicUrl;
    }

    /** Begins a comparison. */
    @POST
    @RequiresPermission("donation:reconcile")
    @Operation(
            summary = "Compare all books",
            description = "In the background, one at a time; read it with GET. A difference is one that is still there"
                    + " after five seconds of quiet. Moves no money.")
    @APIResponse(
            responseCode = "202",
            description = "It runs, or one was running already",
            content = @Content(schema = @Schema(implementation = ReconciliationView.class)))
    @APIResponse(responseCode = "401", description = "No or a bad token", content = @Content(mediaType = PROBLEM))
    @APIResponse(
            responseCode = "403",
            description = "Without the permission donation:reconcile",
            content = @Content(mediaType = PROBLEM))
    public Response startReconciliation(@Context HttpHeaders headers) {
        Optional<Reconciliation> running = reconcile.start(headers.getHeaderString(HttpHeaders.AUTHORIZATION));
        return Response.accepted(running.or(reconcile::latest)
                        .map(run -> ReconciliationView.of(run, running.isPresent()))
                        .orElseThrow())
                .location(publicUrl.of("/api/donations/reconciliation"))
                .build();
    }

    /** The last comparison. */
    @GET
    @RequiresPermission("donation:reconcile")
    @Operation(summary = "Read the last comparison of all books")
    @APIResponse(
            responseCode = "200",
            description = "The last one that ended",
            content = @Content(schema = @Schema(implementation = ReconciliationView.class)))
    @APIResponse(responseCode = "401", description = "No or a bad token", content = @Content(mediaType = PROBLEM))
    @APIResponse(
            responseCode = "403",
            description = "Without the permission donation:reconcile",
            content = @Content(mediaType = PROBLEM))
    @APIResponse(responseCode = "404", description = "None has ended yet", content = @Content(mediaType = PROBLEM))
    public ReconciliationView getReconciliation() {
        boolean running = reconcile.running().isPresent();
        return reconcile
                .latest()
                .map(run -> ReconciliationView.of(run, running))
                .orElseThrow(() -> Problems.notFound("reconciliation"));
    }
}
