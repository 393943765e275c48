// SPDX-License-Identifier: Apache-2.0
package org.careforall.platform.paging;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import org.careforall.platform.web.PublicUrl;

/** Answers that are pages. */
public final class Responses {

    private Responses() {}

    /** A page with {@code Link: rel="next"}, absolute, when there is a next one. */
    public static Response page(UriInfo request, PublicUrl publicUrl, Page<?> page) {
        Response.ResponseBuilder answer = Response.ok(page, MediaType.APPLICATION_JSON_TYPE);
        if (page.next() != null) {
            URI asked = request.getRequestUriBuilder()
                    .replaceQueryParam("after", page.next())
                    .build();
            answer.header(
                    "Link", "<" + publicUrl.of(asked.getRawPath() + "?" + asked.getRawQuery()) + ">; rel=\"next\"");
        }
        return answer.build();
    }
}
