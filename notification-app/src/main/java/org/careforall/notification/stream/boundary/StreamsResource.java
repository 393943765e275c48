// SPDX-License-Identifier: Apache-2.0
package org.careforall.notification.stream.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.careforall.notification.notice.entity.Reader;
import org.careforall.platform.caller.CurrentCaller;
import org.careforall.platform.caller.SignedIn;
import org.careforall.platform.problem.Problems;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Notifications as they come (server-sent events). */
@Path("/stream")
@RequestScoped
@Tag(name = "Notifications")
@SecurityRequirement(name = "bearer")
public class StreamsResource {

    /** As long as a token lives: who was signed out meanwhile does not go on listening. */
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private Listeners listeners;
    private CurrentCaller caller;
    private Clock clock;

    /** For CDI's proxies. */
    protected StreamsResource() {}

    /** Made by CDI. */
    @Inject
    public StreamsResource(Listeners listeners, CurrentCaller caller, Clock clock) {
        this.listeners = listeners;
        this.caller = caller;
        this.clock = clock;
    }

    /** Stays open; ends after ten minutes, to be opened again with a fresh token and Last-Event-ID. */
    @GET
    @SignedIn
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(
            summary = "Notifications as they come",
            description = "Server-sent events named notification, whose data is that of the list. Open it again with"
                    + " Last-Event-ID for what was missed; it ends after ten minutes.")
    @APIResponse(
            responseCode = "200",
            description = "The stream",
            content =
                    @Content(
                            mediaType = "text/event-stream",
                            schema = @Schema(implementation = String.class),
                            examples = @ExampleObject(name = "example", value = """
                    id: 01931f6e-0000-7000-8000-000000000001
                    event: notification
                    data: {"id": "01931f6e-0000-7000-8000-000000000001", "title": "Thank you for your gift"}""")))
    @APIResponse(responseCode = "401", description = "No or a bad token")
    @APIResponse(responseCode = "429", description = "Too many listen")
    public void streamNotifications(
            @HeaderParam("Last-Event-ID") String lastId, @Context SseEventSink sink, @Context Sse sse) {
        Listener listener = new Listener(
                Reader.of(caller.get().requireUser(), caller.get()::may),
                sse,
                sink,
                clock.instant().plus(LONGEST));
        if (!listeners.add(listener)) {
            throw Problems.tooManyRequests(Duration.ofSeconds(30));
        }
        id(lastId).ifPresent(from -> listeners.catchUp(listener, from));
    }

    private static Optional<UUID> id(String lastId) {
        try {
            return Optional.ofNullable(lastId).map(UUID::fromString);
        } catch (IllegalArgumentException noneOfOurs) {
            return Optional.empty();
        }
    }
}
