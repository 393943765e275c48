// SPDX-License-Identifier: Apache-2.0
package org.careforall.notification.mail.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.careforall.notification.mail.entity.FailedMail;
import org.careforall.notification.mail.entity.FailedMails;
import org.careforall.notification.notice.boundary.IdCursor;
import org.careforall.platform.caller.RequiresPermission;
import org.careforall.platform.paging.PageRequest;
import org.careforall.platform.paging.Responses;
import org.careforall.platform.problem.Problems;
import org.careforall.platform.web.PublicUrl;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Mails that were given up, for staff. */
@Path("/failed-mails")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Mails", description = "Mails that could not be delivered")
@SecurityRequirement(name = "bearer")
public class MailsResource {

    private static final UUID FIRST = new UUID(0, 0);

    private FailedMails mails;
    private PublicUrl publicUrl;
    private Clock clock;

    /** For CDI's proxies. */
    protected MailsResource() {}

    /** Made by CDI. */
    @Inject
    public MailsResource(FailedMails mails, PublicUrl publicUrl, Clock clock) {
        this.mails = mails;
        this.publicUrl = publicUrl;
        this.clock = clock;
    }

    /** What was given up, oldest first. */
    @GET
    @RequiresPermission("notification:manage")
    @Operation(summary = "List mails that were given up")
    @APIResponse(
            responseCode = "200",
            description = "A page of them, oldest first",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = FailedMailPage.class),
                            examples = @ExampleObject(name = "example", value = """
                    {"items": [], "next": null}""")))
    @APIResponse(responseCode = "401", description = "No or a bad token")
    @APIResponse(responseCode = "403", description = "Without notification:manage")
    public Response listFailedMails(
            @QueryParam("limit") Integer limit, @QueryParam("after") String after, @Context UriInfo uri) {
        PageRequest page = PageRequest.of(limit, after);
        UUID from = page.after().map(IdCursor::decode).orElse(FIRST);
        List<FailedMail> found = mails.list(from, page.limit() + 1);
        return Responses.page(uri, publicUrl, IdCursor.page(found, page.limit(), FailedMail::id));
    }

    /** Tries one again. */
    @POST
    @Path("/{id}/retry")
    @RequiresPermission("notification:manage")
    @Operation(summary = "Try a mail again")
    @APIResponse(responseCode = "202", description = "It is tried again; without a body")
    @APIResponse(responseCode = "401", description = "No or a bad token")
    @APIResponse(responseCode = "403", description = "Without notification:manage")
    @APIResponse(responseCode = "404", description = "No such failed mail")
    public Response retryFailedMail(@PathParam("id") UUID id) {
        if (!mails.retry(id, clock.instant())) {
            throw Problems.notFound("failed mail");
        }
        return Response.accepted().build();
    }
}
