// SPDX-License-Identifier: Apache-2.0
package org.careforall.platform.problem;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The problems that the API knows, ready to be thrown. */
public final class Problems {

    private Problems() {}

    /** 400: the request is not of its form. */
    public static ProblemException badRequest(String slug, String detail) {
        return thrown(Problem.of(400, slug, "Bad request", detail));
    }

    /** 401: no token, or a bad one. */
    public static ProblemException unauthorized(String detail) {
        return thrown(Problem.of(401, "unauthorized", "Unauthorized", detail).withHeader("WWW-Authenticate", "Bearer"));
    }

    /** 403: known, and not allowed; in the words of RFC 6750, section 3.1, for clients that read the header. */
    public static ProblemException forbidden(String detail) {
        return forbidden(detail, "");
    }

    /** 403 without this permission. */
    public static ProblemException missingPermission(String permission) {
        return forbidden("This needs the permission " + permission + ".", ", scope=\"" + permission + "\"");
    }

    private static ProblemException forbidden(String detail, String scope) {
        return thrown(Problem.of(403, "forbidden", "Forbidden", detail)
                .withHeader("WWW-Authenticate", "Bearer error=\"insufficient_scope\"" + scope));
    }

    /** 404: unknown, or hidden from this caller. */
    public static ProblemException notFound(String what) {
        return thrown(Problem.of(404, "not-found", "Not found", "There is no such " + what + "."));
    }

    /** 409: the state forbids it. */
    public static ProblemException conflict(String slug, String detail) {
        return conflict(slug, detail, Map.of());
    }

    /** 409, with what is allowed. */
    public static ProblemException conflict(String slug, String detail, Map<String, Object> extensions) {
        return thrown(Problem.of(409, slug, "Conflict", detail).with(extensions));
    }

    /** 412: {@code If-Match} is stale. */
    public static ProblemException preconditionFailed(String detail) {
        return thrown(Problem.of(412, "precondition-failed", "Precondition failed", detail));
    }

    /** 428: {@code If-Match} is missing. */
    public static ProblemException preconditionRequired() {
        return thrown(Problem.of(
                428, "precondition-required", "Precondition required", "Send If-Match with the ETag that you read."));
    }

    /** 422: one field is wrong. */
    public static ProblemException invalid(String field, String message) {
        return invalid(List.of(new FieldError(field, message)));
    }

    /** 422: one field is wrong, with what the message speaks of as data. */
    public static ProblemException invalid(String field, String code, String message, Map<String, Object> parameters) {
        return invalid(List.of(new FieldError(field, code, message, parameters)));
    }

    /** 422: fields are wrong. */
    public static ProblemException invalid(List<FieldError> errors) {
        return thrown(new Problem(
                "validation", 422, "Validation failed", "Some fields are not valid.", errors, Map.of(), Map.of()));
    }

    /** 422 that is not about a field. */
    public static ProblemException unprocessable(String slug, String detail) {
        return thrown(Problem.of(422, slug, "Unprocessable", detail));
    }

    /** 429: too many. */
    public static ProblemException tooManyRequests(Duration retryAfter) {
        return thrown(Problem.of(429, "too-many-requests", "Too many requests", "Please slow down.")
                .withHeader("Retry-After", seconds(retryAfter)));
    }

    /** 503: not now. */
    public static ProblemException unavailable(String detail, Duration retryAfter) {
        return thrown(
                Problem.of(503, "unavailable", "Unavailable", detail).withHeader("Retry-After", seconds(retryAfter)));
    }

    private static String seconds(Duration duration) {
        return Long.toString(Math.max(1, duration.toSeconds()));
    }

    private static ProblemException thrown(Problem problem) {
        return new ProblemException(problem);
    }
}
