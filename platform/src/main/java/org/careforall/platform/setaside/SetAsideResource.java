// SPDX-License-Identifier: Apache-2.0
package org.careforall.platform.setaside;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.careforall.platform.caller.RequiresPermission;
import org.careforall.platform.paging.Cursor;
import org.careforall.platform.paging.Page;
import org.careforall.platform.paging.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What failed and was set aside, for staff to see and to replay. */
@Path("/set-aside")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Set aside", description = "Events that failed alone on a healthy database")
@SecurityRequirement(name = "bearer")
public class SetAsideResource {

    private static final UUID FIRST = new UUID(0, 0);

    private SetAside setAside;
    private ReplaySetAside replay;

    /** For JAX-RS proxies. */
    protected SetAsideResource() {}

    /** Made by CDI. */
    @Inject
    public SetAsideResource(SetAside setAside, ReplaySetAside replay) {
        this.setAside = setAside;
        this.replay = replay;
    }

    /** The open entries, oldest first. */
    @GET
    @RequiresPermission("set-aside:read")
    @Operation(summary = "List events that are set aside", description = "Oldest first; replayed ones are left out.")
    @APIResponse(responseCode = "200", description = "A page of them")
    @APIResponse(responseCode = "401", description = "No or a bad token")
    @APIResponse(responseCode = "403", description = "Without the permission set-aside:read")
    public Page<SetAsideEvent> listSetAside(@QueryParam("limit") Integer limit, @QueryParam("after") String after) {
        PageRequest page = PageRequest.of(limit, after);
        UUID from = page.after()
                .map(cursor -> Cursor.read(cursor, parts -> UUID.fromString(parts.get(0))))
                .orElse(FIRST);
        List<SetAsideEvent> found = setAside.openAfter(from, page.limit() + 1);
        if (found.size() <= page.limit()) {
            return new Page<>(found, null);
        }
        List<SetAsideEvent> items = found.subList(0, page.limit());
        return new Page<>(items, Cursor.encode(items.get(items.size() - 1).id()));
    }

    /** Tries one again. */
    @POST
    @Path("/{id}/replay")
    @RequiresPermission("set-aside:replay")
    @Operation(summary = "Replay an event that was set aside")
    @APIResponse(responseCode = "200", description = "It took effect")
    @APIResponse(responseCode = "403", description = "Without the permission set-aside:replay")
    @APIResponse(responseCode = "404", description = "There is none with this id")
    @APIResponse(responseCode = "409", description = "Replayed before, or it failed again and stays set aside")
    public SetAsideEvent replaySetAside(@PathParam("id") UUID id) {
        return replay.replay(id);
    }
}
