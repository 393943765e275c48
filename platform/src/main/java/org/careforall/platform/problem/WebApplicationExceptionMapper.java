// SPDX-License-Identifier: Apache-2.0
package org.careforall.platform.problem;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;

/** What JAX-RS refuses: paths, methods, media types. */
@Provider
public class WebApplicationExceptionMapper extends ProblemMapper<WebApplicationException> {

    /** Redirections and the server's own answer to OPTIONS come this way too, and are no problems. */
    @Override
    public Response toResponse(WebApplicationException failure) {
        Response answer = failure.getResponse();
        return answer.getStatus() < Response.Status.BAD_REQUEST.getStatusCode() ? answer : super.toResponse(failure);
    }
}
