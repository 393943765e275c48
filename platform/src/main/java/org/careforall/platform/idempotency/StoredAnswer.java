// SPDX-License-Identifier: Apache-2.0
package org.careforall.platform.idempotency;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** An answer as kept: a repeat gets it byte for byte. */
public record StoredAnswer(int status, String location, byte[] body) {

    /** As the boundary gives it. */
    public Response toResponse() {
        Response.ResponseBuilder answer =
                Response.status(status).type(MediaType.APPLICATION_JSON).entity(body);
        if (location != null) {
            answer.location(URI.create(location));
        }
        return answer.build();
    }
}
