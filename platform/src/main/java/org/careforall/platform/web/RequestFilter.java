// SPDX-License-Identifier: Apache-2.0
package org.careforall.platform.web;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.util.regex.Pattern;
import org.careforall.platform.id.Ids;
import org.careforall.platform.outgoing.HeaderText;
import org.careforall.platform.problem.Problem;
import org.careforall.platform.problem.ProblemException;
import org.careforall.platform.trace.TraceContext;

/** The first to see a request and the last to see its answer: trace, request id, size, headers of every answer. */
@Provider
@PreMatching
@Priority(1)
public class RequestFilter implements ContainerRequestFilter, ContainerResponseFilter {

    /** No body of this API is larger. */
    public static final int LARGEST_BODY = 1 << 20;

    private static final String ID = "X-Request-Id";
    private static final Pattern SANE_ID = Pattern.compile("[A-Za-z0-9._-]{1,128}");
    private static final String SCOPE = RequestFilter.class.getName();

    @Override
    public void filter(ContainerRequestContext request) {
        request.setProperty(SCOPE, TraceContext.continuing(request.getHeaderString("traceparent")));
        String id = request.getHeaderString(ID);
        request.setProperty(
                ID,
                id != null && SANE_ID.matcher(id).matches() ? id : Ids.next().toString());
        bound(request);
        AcceptHeader.requireReadable(request.getHeaderString("Accept"));
    }

    /** A length that was told is kept to by the server; only a body without one is counted while it is read. */
    private static void bound(ContainerRequestContext request) {
        int length = request.getLength();
        if (length > LARGEST_BODY) {
            throw tooLarge();
        }
        if (length != 0 && request.hasEntity()) {
            ContentCoding.requireNone(request.getHeaderString("Content-Encoding"));
        }
        if (length < 0 && request.hasEntity()) {
            request.setEntityStream(new BoundedBody(request.getEntityStream(), LARGEST_BODY));
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext answer) {
        answer.getHeaders().putSingle(ID, String.valueOf(request.getProperty(ID)));
        answer.getHeaders().putSingle("X-Content-Type-Options", "nosniff");
        if (!answer.getHeaders().containsKey("Cache-Control")) {
            answer.getHeaders().putSingle("Cache-Control", "no-store");
        }
        if (request.getProperty(SCOPE) instanceof TraceContext.Scope scope) {
            scope.close();
        }
        answer.getHeaders()
                .forEach((name, values) -> values.forEach(value -> HeaderText.line(name, String.valueOf(value))));
    }

    static ProblemException tooLarge() {
        return new ProblemException(
                Problem.of(413, "too-large", "Content too large", "A body may have 1 MiB at the most."));
    }
}
