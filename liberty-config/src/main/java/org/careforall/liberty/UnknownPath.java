// SPDX-License-Identifier: Apache-2.0
package org.careforall.liberty;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;

/**
 * Answers, in the form of RFC 9457, what belongs to no app: paths outside every context root, and requests that the
 * server refuses before an app sees them. The server's own answer would be a page of HTML.
 */
public class UnknownPath extends HttpServlet {

    private static final long serialVersionUID = 1;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean refused = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
                && status != HttpServletResponse.SC_NOT_FOUND;
        response.setStatus(refused ? HttpServletResponse.SC_BAD_REQUEST : HttpServletResponse.SC_NOT_FOUND);
        response.setContentType("application/problem+json");
        response.setCharacterEncoding("UTF-8");
        response.getWriter()
                .write(
                        refused
                                ? problem("bad-request", "Bad Request", 400, "The path is malformed.")
                                : problem("not-found", "Not Found", 404, "Nothing is here."));
    }

    /** Without the path of the request: it may hold anything. */
    private static String problem(String slug, String title, int status, String detail) {
        return """
                {"type":"/problems/%s","title":"%s","status":%d,"detail":"%s","traceId":"%s"}""".formatted(
                slug, title, status, detail, UUID.randomUUID().toString().replace("-", ""));
    }
}
