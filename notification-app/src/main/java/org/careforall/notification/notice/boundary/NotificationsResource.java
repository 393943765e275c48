// SPDX-License-Identifier: Apache-2.0
package org.careforall.notification.notice.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.careforall.notification.notice.control.ReadNotice;
import org.careforall.notification.notice.entity.Noticeboard;
import org.careforall.notification.notice.entity.Reader;
import org.careforall.platform.caller.CurrentCaller;
import org.careforall.platform.caller.SignedIn;
import org.careforall.platform.paging.PageRequest;
import org.careforall.platform.paging.Responses;
import org.careforall.platform.web.PublicUrl;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the caller was told. */
@Path("/")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Notifications", description = "What you were told")
@SecurityRequirement(name = "bearer")
public class NotificationsResource {

    private static final String PROBLEM = "application/problem+json";
    private static final UUID NEWEST = new UUID(-1L, -1L);

    private Noticeboard board;
    private ReadNotice readNotice;
    private CurrentCaller caller;
    private PublicUrl publicUrl;

    /** For CDI's proxies. */
    protected NotificationsResource() {}

    /** Made by CDI. */
    @Inject
    public NotificationsResource(Noticeboard board, ReadNotice readNotice, CurrentCaller caller, PublicUrl publicUrl) {
        this.board = board;
        this.readNotice = readNotice;
        this.caller = caller;
        this.publicUrl = publicUrl;
    }

    private Reader reader() {
        return Reader.of(caller.get().requireUser(), caller.get()::may);
    }

    /** How many are unread. */
    public record UnreadCount(@Schema(examples = "3") long count) {}

    /** Newest first. */
    @GET
    @SignedIn
    @Operation(
            summary = "My notifications",
            description =
                    "Newest first; unread=true leaves out what was read. Staff also read what is told to their permissions.")
    @APIResponse(
            responseCode = "200",
            description = "A page of them",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = NoticePage.class),
                            examples = @ExampleObject(name = "example", value = """
                    {"items": [{"id": "01931f6e-0000-7000-8000-000000000001", "kind": "GIFT_THANKS",
                     "title": "Thank you for your gift", "text": "Your gift of 25.00 USD has arrived. Thank you!",
                     "campaignId": "01931f6e-0000-7000-8000-000000000002",
                     "donationId": "01931f6e-0000-7000-8000-000000000003",
                     "amount": {"amount": 2500, "currency": "USD"}, "createdAt": "2026-11-21T09:30:00.000Z"}],
                     "next": null}""")))
    @APIResponse(responseCode = "400", description = "A cursor of elsewhere", content = @Content(mediaType = PROBLEM))
    @APIResponse(responseCode = "401", description = "No or a bad token", content = @Content(mediaType = PROBLEM))
    @APIResponse(responseCode = "422", description = "limit is not 1 to 100", content = @Content(mediaType = PROBLEM))
    public Response listNotifications(
            @QueryParam("unread") boolean unread,
            @QueryParam("limit") Integer limit,
            @QueryParam("after") String after,
            @Context UriInfo uri) {
        PageRequest page = PageRequest.of(limit, after);
        UUID before = page.after().map(IdCursor::decode).orElse(NEWEST);
        List<NoticeView> found = board.list(reader(), before, unread, page.limit() + 1).stream()
                .map(NoticeView::of)
                .toList();
        return Responses.page(uri, publicUrl, IdCursor.page(found, page.limit(), NoticeView::id));
    }

    /** How many are unread. */
    @GET
    @Path("/unread-count")
    @SignedIn
    @Operation(summary = "How many I have not read")
    @APIResponse(responseCode = "200", description = "Their number")
    @APIResponse(responseCode = "401", description = "No or a bad token", content = @Content(mediaType = PROBLEM))
    public UnreadCount getUnreadCount() {
        return new UnreadCount(board.unread(reader()));
    }

    /** Notes that one was read. */
    @PATCH
    @Path("/{id}/read")
    @SignedIn
    @Operation(summary = "Mark as read", description = "Without a body. Again: the same answer.")
    @APIResponse(
            responseCode = "200",
            description = "The notification",
            content = @Content(schema = @Schema(implementation = NoticeView.class)))
    @APIResponse(responseCode = "401", description = "No or a bad token", content = @Content(mediaType = PROBLEM))
    @APIResponse(responseCode = "404", description = "None of mine", content = @Content(mediaType = PROBLEM))
    public NoticeView markNotificationRead(@PathParam("id") UUID id) {
        return NoticeView.of(readNotice.read(reader(), id));
    }
}
