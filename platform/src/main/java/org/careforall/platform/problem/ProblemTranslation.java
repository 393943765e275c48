// SPDX-License-Identifier: Apache-2.0
package org.careforall.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.careforall.platform.database.PassingFailure;
import org.careforall.platform.trace.TraceContext;

/** What any exception means to a caller. Containers wrap exceptions in exceptions, so that the chain is searched. */
final class ProblemTranslation {

    private static final Logger LOG = Logger.getLogger(ProblemTranslation.class.getName());
    private static final Duration SOON = Duration.ofSeconds(2);

    private ProblemTranslation() {}

    static Problem of(Throwable failure) {
        return in(failure, ProblemException.class)
                .map(ProblemException::problem)
                .or(() -> in(failure, ConstraintViolationException.class).map(Violations::problem))
                .or(() -> in(failure, JsonProcessingException.class).map(UnreadableJson::problem))
                .or(() -> in(failure, OptimisticLockException.class)
                        .map(stale -> Problems.preconditionFailed("Somebody else changed it in the meantime.")
                                .problem()))
                .or(() -> passing(failure))
                .or(() -> in(failure, WebApplicationException.class).map(ProblemTranslation::ofStatus))
                .orElseGet(() -> unexpected(failure));
    }

    private static Optional<Problem> passing(Throwable failure) {
        if (!PassingFailure.isPassing(failure)) {
            return Optional.empty();
        }
        LOG.log(Level.WARNING, "answered 503, trace {0}: {1}", new Object[] {
            TraceContext.current().traceId(), String.valueOf(failure)
        });
        return Optional.of(Problems.unavailable("The database does not answer. Please try again.", SOON)
                .problem());
    }

    private static Problem ofStatus(WebApplicationException refused) {
        int status = refused.getResponse().getStatus();
        if (status >= 500) {
            return unexpected(refused);
        }
        Problem problem =
                switch (status) {
                    case 400 -> Problem.of(400, "malformed", "Bad request", "The request is not well-formed.");
                    case 404 -> Problem.of(404, "not-found", "Not found", "There is nothing at this path.");
                    case 405 -> Problem.of(405, "method-not-allowed", "Method not allowed", "Not with this method.");
                    case 406 -> Problem.of(406, "not-acceptable", "Not acceptable", "Ask for application/json.");
                    case 415 ->
                        Problem.of(415, "unsupported-media-type", "Unsupported media type", "Send application/json.");
                    default ->
                        Problem.of(
                                status,
                                "http-" + status,
                                refused.getResponse().getStatusInfo().getReasonPhrase(),
                                "The request was refused.");
                };
        String allow = refused.getResponse().getHeaderString("Allow");
        return allow == null ? problem : problem.withHeader("Allow", allow);
    }

    private static Problem unexpected(Throwable failure) {
        LOG.log(Level.SEVERE, "answered 500, trace " + TraceContext.current().traceId(), failure);
        return new Problem(
                "internal",
                500,
                "Internal error",
                "Something went wrong on our side; the trace id names it.",
                List.of(),
                Map.of(),
                Map.of());
    }

    private static <T extends Throwable> Optional<T> in(Throwable failure, Class<T> type) {
        int depth = 0;
        for (Throwable cause = failure; cause != null && depth < 20; cause = cause.getCause(), depth++) {
            if (type.isInstance(cause)) {
                return Optional.of(type.cast(cause));
            }
        }
        return Optional.empty();
    }
}
