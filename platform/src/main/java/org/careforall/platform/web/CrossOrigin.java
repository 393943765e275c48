// SPDX-License-Identifier: Apache-2.0
package org.careforall.platform.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Lets pages of the origins that {@code CORS_ORIGINS} names call the API (Fetch standard, section 3.2); by default none. No
 * credentials: callers are known by their tokens, which a page sends itself. A filter before everything else, so that pages can
 * read problems, too.
 */
public final class CrossOrigin implements Filter {

    private static final String METHODS = "GET, HEAD, POST, PUT, PATCH, DELETE";
    private static final String REQUEST_HEADERS = "Accept, Accept-Language, Authorization, Content-Type, History-Token,"
            + " Idempotency-Key, If-Match, If-None-Match, Last-Event-ID, X-Request-Id, traceparent";
    private static final String ANSWER_HEADERS =
            "Content-Disposition, ETag, Link, Location, RateLimit, RateLimit-Policy, Retry-After, WWW-Authenticate, X-Request-Id";
    private static final String TEN_MINUTES = "600";

    private final Set<String> origins;

    /** With the origins of the setting. */
    public CrossOrigin() {
        this(ConfigProvider.getConfig()
                .getOptionalValue("cors.origins", String.class)
                .orElse(""));
    }

    /**
     * @param setting origins (scheme, host and port, as browsers send them), separated by commas
     * @throws IllegalArgumentException for what is no origin, which stops the start
     */
    CrossOrigin(String setting) {
        origins = Arrays.stream(setting.split(","))
                .map(String::strip)
                .filter(origin -> !origin.isEmpty())
                .map(CrossOrigin::checked)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String checked(String origin) {
        if (!origin.matches("https?://[a-z0-9.-]+(:[0-9]{1,5})?")) {
            throw new IllegalArgumentException(
                    "CORS_ORIGINS: not an origin such as https://give.example.org, in lower case and without a path: "
                            + origin);
        }
        return origin;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (origins.isEmpty()
                || !(request instanceof HttpServletRequest http)
                || !(response instanceof HttpServletResponse answer)) {
            chain.doFilter(request, response);
            return;
        }
        answer.addHeader("Vary", "Origin");
        String origin = http.getHeader("Origin");
        if (origin == null || !origins.contains(origin)) {
            chain.doFilter(request, response);
            return;
        }
        answer.setHeader("Access-Control-Allow-Origin", origin);
        if (http.getMethod().equals("OPTIONS") && http.getHeader("Access-Control-Request-Method") != null) {
            answer.setHeader("Access-Control-Allow-Methods", METHODS);
            answer.setHeader("Access-Control-Allow-Headers", REQUEST_HEADERS);
            answer.setHeader("Access-Control-Max-Age", TEN_MINUTES);
            answer.setStatus(HttpServletResponse.SC_NO_CONTENT);
            return;
        }
        answer.setHeader("Access-Control-Expose-Headers", ANSWER_HEADERS);
        chain.doFilter(request, response);
    }
}
