// SPDX-License-Identifier: Apache-2.0
package org.careforall.notification.preference.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.careforall.notification.preference.entity.Preferences;
import org.careforall.platform.caller.CurrentCaller;
import org.careforall.platform.caller.SignedIn;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Which mails the caller wants. */
@Path("/preferences")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Notifications")
@SecurityRequirement(name = "bearer")
public class PreferencesResource {

    private static final String PROBLEM = "application/problem+json";

    private Preferences preferences;
    private CurrentCaller caller;

    /** For CDI's proxies. */
    protected PreferencesResource() {}

    /** Made by CDI. */
    @Inject
    public PreferencesResource(Preferences preferences, CurrentCaller caller) {
        this.preferences = preferences;
        this.caller = caller;
    }

    /** For each kind. */
    @GET
    @SignedIn
    @Operation(summary = "Which mails I want", description = "All of them, unless something else was said.")
    @APIResponse(responseCode = "200", description = "For each kind")
    @APIResponse(responseCode = "401", description = "No or a bad token", content = @Content(mediaType = PROBLEM))
    public PreferencesView getPreferences() {
        return new PreferencesView(preferences.emails(caller.get().requireUser()));
    }

    /** Changes some or all. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @SignedIn
    @Operation(summary = "Say which mails I want", description = "Kinds that are left out stay as they are.")
    @APIResponse(responseCode = "200", description = "For each kind")
    @APIResponse(responseCode = "401", description = "No or a bad token", content = @Content(mediaType = PROBLEM))
    @APIResponse(responseCode = "422", description = "No such kind", content = @Content(mediaType = PROBLEM))
    public PreferencesView updatePreferences(@Valid @NotNull PreferencesView wanted) {
        return new PreferencesView(preferences.putEmails(caller.get().requireUser(), wanted.email()));
    }
}
