// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.refundall.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.UUID;
import org.careforall.payment.refundall.entity.ProgressView;
import org.careforall.payment.refundall.entity.RefundAll;
import org.careforall.payment.refundall.entity.RefundAllProgress;
import org.careforall.payment.refundall.entity.RefundAlls;
import org.careforall.platform.caller.RequiresPermission;
import org.careforall.platform.database.Database;
import org.careforall.platform.problem.Problems;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How far the refunds of a cancelled campaign are. They are asked for at the campaign. */
@Path("/refund-all/{campaignId}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Refunds")
@SecurityRequirement(name = "bearer")
public class RefundAllResource {

    private static final String PROBLEM = "application/problem+json";

    private Database database;

    /** For CDI's proxies. */
    protected RefundAllResource() {}

    @Inject
    public RefundAllResource(Database database) {
        this.database = database;
    }

    @GET
    @RequiresPermission("payment:refund")
    @Operation(
            summary = "Read how far the refunds of a whole campaign are",
            description = "Counted by the money: done are gifts of which nothing is left.")
    @APIResponse(
            responseCode = "200",
            description = "The progress, with the gifts that could not be given back",
            content = @Content(schema = @Schema(implementation = RefundAllProgress.class)))
    @APIResponse(responseCode = "401", description = "No or a bad token", content = @Content(mediaType = PROBLEM))
    @APIResponse(
            responseCode = "403",
            description = "Without the permission payment:refund",
            content = @Content(mediaType = PROBLEM))
    @APIResponse(responseCode = "404", description = "Nobody has asked for it", content = @Content(mediaType = PROBLEM))
    public RefundAllProgress getRefundAllProgress(@PathParam("campaignId") UUID campaignId) {
        return database.inTransaction(connection -> {
            Optional<RefundAll> job = RefundAlls.of(connection, campaignId);
            return ProgressView.of(connection, job.orElseThrow(() -> Problems.notFound("refund of a whole campaign")));
        });
    }
}
