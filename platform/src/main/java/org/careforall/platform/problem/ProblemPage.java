// SPDX-License-Identifier: Apache-2.0
package org.careforall.platform.problem;

import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * The error page of every app, by this jar's {@code web-fragment.xml}: what the server refuses before JAX-RS sees it, a
 * header that it cannot parse, {@code /WEB-INF}, an encoded slash, is answered in the API's form too, and never in HTML.
 */
public class ProblemPage extends HttpServlet {

    private static final int NOT_FOUND = 404;
    private static final int FIRST_OF_OURS = 500;

    @Inject
    private transient ProblemAnswers answers;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Problem problem = problemOf(request);
        response.setStatus(problem.status());
        response.setContentType(ProblemAnswers.MEDIA_TYPE);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        problem.headers().forEach(response::setHeader);
        Object asked = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        response.getOutputStream()
                .write(answers.body(asked == null ? request.getRequestURI() : asked.toString(), problem));
    }

    /** The status first: servers give exceptions of their own even with a 404. */
    private static Problem problemOf(HttpServletRequest request) {
        int status =
                request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : NOT_FOUND;
        return status >= FIRST_OF_OURS
                        && request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Exception ours
                ? ProblemTranslation.of(ours)
                : Statuses.problem(status);
    }
}
