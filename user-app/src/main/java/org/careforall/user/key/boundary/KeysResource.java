// SPDX-License-Identifier: Apache-2.0
package org.careforall.user.key.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.careforall.platform.caller.RequiresPermission;
import org.careforall.user.key.control.RotateKeys;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The keys that sign access tokens. */
@Path("/keys")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Keys")
@SecurityRequirement(name = "bearer")
public class KeysResource {

    private RotateKeys rotateKeys;

    /** For CDI's proxies. */
    protected KeysResource() {}

    /** Made by CDI. */
    @Inject
    public KeysResource(RotateKeys rotateKeys) {
        this.rotateKeys = rotateKeys;
    }

    /** The id of the new key, in the JWKS too. */
    public record NewKey(@Schema(examples = "2026-11-21") String kid) {}

    /** A new key signs from now on. */
    @POST
    @Path("/rotate")
    @RequiresPermission("user:manage")
    @Operation(
            summary = "Rotate the signing key",
            description = "A new key signs; the old one stays in the key set until its tokens have expired.")
    @APIResponse(responseCode = "200", description = "The id of the new key")
    @APIResponse(responseCode = "401", description = "No or a bad token")
    @APIResponse(responseCode = "403", description = "Without the permission user:manage")
    @APIResponse(responseCode = "409", description = "Another rotation was faster")
    public NewKey rotateSigningKey() {
        return new NewKey(rotateKeys.rotate().kid());
    }
}
