// SPDX-License-Identifier: Apache-2.0
package org.careforall.platform.problem;

import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** What the server or JAX-RS refuses by status alone. */
final class Statuses {

    private Statuses() {}

    static Problem problem(int status) {
        return switch (status) {
            case 400 -> Problem.of(400, "malformed", "Bad request", "The request is not well-formed.");
            case 401 -> Problems.unauthorized("Sign in first.").problem();
            case 403 -> Problems.forbidden("This is not allowed.").problem();
            case 404 -> Problem.of(404, "not-found", "Not found", "There is nothing at this path.");
            case 405 -> Problem.of(405, "method-not-allowed", "Method not allowed", "Not with this method.");
            case 406 -> Problem.of(406, "not-acceptable", "Not acceptable", "Ask for what this operation produces.");
            case 413 -> Problem.of(413, "too-large", "Content too large", "A body may have 1 MiB at the most.");
            case 415 -> Problem.of(415, "unsupported-media-type", "Unsupported media type", "Send application/json.");
            case 503 -> ProblemTranslation.unavailable();
            default -> Problem.of(status, "http-" + status, titleOf(status), "The request was refused.");
        };
    }

    private static String titleOf(int status) {
        return Optional.ofNullable(Response.Status.fromStatusCode(status))
                .map(Response.Status::getReasonPhrase)
                .orElse("Refused");
    }
}
