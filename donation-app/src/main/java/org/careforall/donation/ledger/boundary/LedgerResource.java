// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.ledger.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.careforall.donation.campaign.control.FindCampaign;
import org.careforall.donation.campaign.entity.Campaign;
import org.careforall.donation.ledger.entity.Balances;
import org.careforall.donation.ledger.entity.CampaignBalance;
import org.careforall.platform.caller.RequiresPermission;
import org.careforall.platform.database.Database;
import org.careforall.platform.problem.Problems;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The ledger, for staff. */
@Path("/ledger")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = "bearer")
@Tag(name = "Ledger", description = "Double entry, append-only")
public class LedgerResource {

    private static final String PROBLEM = "application/problem+json";

    private Database database;
    private FindCampaign campaigns;

    /** For JAX-RS proxies. */
    protected LedgerResource() {}

    /** Made by CDI. */
    @Inject
    public LedgerResource(Database database, FindCampaign campaigns) {
        this.database = database;
        this.campaigns = campaigns;
    }

    /** What the ledger says of a campaign. */
    @GET
    @RequiresPermission("ledger:read")
    @Operation(
            summary = "Read a campaign's balance",
            description = "Summed up over the ledger's entries, not a read model.")
    @APIResponse(
            responseCode = "200",
            description = "The balance",
            content = @Content(schema = @Schema(implementation = CampaignBalance.class)))
    @APIResponse(responseCode = "401", description = "No or a bad token", content = @Content(mediaType = PROBLEM))
    @APIResponse(
            responseCode = "403",
            description = "Without the permission ledger:read",
            content = @Content(mediaType = PROBLEM))
    @APIResponse(
            responseCode = "422",
            description = "campaignId is missing, no id, or unknown",
            content = @Content(mediaType = PROBLEM))
    public CampaignBalance getCampaignBalance(
            @Parameter(required = true, example = "01931f6e-0000-7000-8000-000000000002") @QueryParam("campaignId")
                    UUID campaignId) {
        if (campaignId == null) {
            throw Problems.invalid("campaignId", "must be the id of a campaign");
        }
        Campaign campaign = campaigns
                .byId(campaignId)
                .orElseThrow(() -> Problems.invalid("campaignId", "there is no such campaign"));
        return database.with(connection -> Balances.ofCampaign(connection, campaignId, campaign.currency()));
    }
}
