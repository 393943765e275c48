// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.log.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.UUID;
import org.careforall.donation.donation.control.FindDonation;
import org.careforall.donation.history.control.HistoryTokens;
import org.careforall.donation.log.control.DonationProof;
import org.careforall.donation.log.control.ProveDonation;
import org.careforall.platform.caller.CurrentCaller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Proof that a gift is in the log. */
@Path("/{id}/proof")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Transparency log")
public class ProofResource {

    private static final String PROBLEM = "application/problem+json";

    private FindDonation find;
    private HistoryTokens tokens;
    private ProveDonation prove;
    private CurrentCaller caller;

    /** For JAX-RS proxies. */
    protected ProofResource() {}

    /** Made by CDI. */
    @Inject
    public ProofResource(FindDonation find, HistoryTokens tokens, ProveDonation prove, CurrentCaller caller) {
        this.find = find;
        this.tokens = tokens;
        this.prove = prove;
        this.caller = caller;
    }

    /** The proof. */
    @GET
    @PermitAll
    @SecurityRequirement(
            name = "bearer",
            scopes = {})
    @Operation(
            summary = "Prove that a gift is in the log",
            description =
                    "For those who may read the gift. Each entry comes with the bytes that are hashed, its inclusion"
                            + " proof under the checkpoint, and what opens it. What was booked just now is waited for, up to 2 s;"
                            + " pending counts what is still missing.")
    @APIResponse(
            responseCode = "200",
            description = "The proof",
            content = @Content(schema = @Schema(implementation = DonationProof.class)))
    @APIResponse(responseCode = "401", description = "A bad token", content = @Content(mediaType = PROBLEM))
    @APIResponse(
            responseCode = "404",
            description = "No such gift, or not yours to see",
            content = @Content(mediaType = PROBLEM))
    public DonationProof getDonationProof(
            @PathParam("id") UUID id,
            @Parameter(description = "The historyToken that came with the gift") @HeaderParam("History-Token")
                    String historyToken) {
        return prove.of(
                find.visible(id, caller.get(), Optional.ofNullable(historyToken).flatMap(tokens::groupOf))
                        .donation());
    }
}
