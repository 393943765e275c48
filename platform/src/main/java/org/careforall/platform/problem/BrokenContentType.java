// SPDX-License-Identifier: Apache-2.0
package org.careforall.platform.problem;

import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;

/**
 * Before everything else in every app, by this jar's {@code web-fragment.xml}: a {@code charset} that is a lone quotation mark.
 * The server reads it again for whatever error it answers, fails in it, and says so in HTML with 500.
 */
public class BrokenContentType extends HttpFilter {

    private static final Pattern LONE_QUOTE = Pattern.compile("charset=\\s*[\"']\\s*(;|$)", Pattern.CASE_INSENSITIVE);
    private static final int UNSUPPORTED_MEDIA_TYPE = 415;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String type = request.getContentType();
        if (type != null && LONE_QUOTE.matcher(type).find()) {
            request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, UNSUPPORTED_MEDIA_TYPE);
            request.getServletContext().getNamedDispatcher("problem-page").forward(request, response);
        } else {
            chain.doFilter(request, response);
        }
    }
}
