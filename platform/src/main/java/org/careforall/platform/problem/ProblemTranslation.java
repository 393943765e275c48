// SPDX-License-Identifier: Apache-2.0
package org.careforall.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.careforall.platform.database.PassingFailure;
import org.careforall.platform.json.UnwritableJsonException;
import org.careforall.platform.trace.TraceContext;

/** What any exception means to a caller. Containers wrap exceptions in exceptions, so that the chain is searched. */
final class ProblemTranslation {

    private static final Logger LOG = Logger.getLogger(ProblemTranslation.class.getName());
    private static final Duration SOON = Duration.ofSeconds(2);
    /** SQLSTATE of a text that the database cannot keep: a NUL that came in by a path, a query or a header. */
    private static final Set<String> NOT_A_TEXT = Set.of("22021", "22P05");

    private static final int DEEPEST = 20;

    private ProblemTranslation() {}

    static Problem of(Throwable failure) {
        return in(failure, ProblemException.class)
                .map(ProblemException::problem)
                .or(() -> in(failure, UnwritableJsonException.class).map(ours -> unexpected(failure)))
                .or(() -> in(failure, ConstraintViolationException.class)
                        .map(refused -> Violations.isOurs(refused) ? unexpected(failure) : Violations.problem(refused)))
                .or(() -> in(failure, JsonProcessingException.class).map(UnreadableJson::problem))
                .or(() -> in(failure, OptimisticLockException.class)
                        .map(stale -> Problems.preconditionFailed("Somebody else changed it in the meantime.")
                                .problem()))
                .or(() -> passing(failure))
                .or(() -> in(failure, SQLException.class)
                        .filter(refused -> refused.getSQLState() != null && NOT_A_TEXT.contains(refused.getSQLState()))
                        .map(refused -> Statuses.problem(400)))
                .or(() -> in(failure, WebApplicationException.class).map(ProblemTranslation::ofStatus))
                .orElseGet(() -> unexpected(failure));
    }

    static Problem unavailable() {
        return Problems.unavailable("This does not work right now. Please try again.", SOON)
                .problem();
    }

    private static Optional<Problem> passing(Throwable failure) {
        if (!PassingFailure.isPassing(failure)) {
            return Optional.empty();
        }
        LOG.log(Level.WARNING, "answered 503, trace {0}: {1}", new Object[] {
            TraceContext.current().traceId(), String.valueOf(failure)
        });
        return Optional.of(unavailable());
    }

    private static Problem ofStatus(WebApplicationException refused) {
        int status = refused.getResponse().getStatus();
        if (status >= 500 && status != 503) {
            return unexpected(refused);
        }
        Problem problem = Statuses.problem(status);
        String allow = refused.getResponse().getHeaderString("Allow");
        return allow == null ? problem : problem.withHeader("Allow", allow);
    }

    private static Problem unexpected(Throwable failure) {
        LOG.log(Level.SEVERE, "answered 500, trace " + TraceContext.current().traceId(), failure);
        return Problem.of(
                500, "internal", "Internal error", "Something went wrong on our side; the trace id names it.");
    }

    private static <T extends Throwable> Optional<T> in(Throwable failure, Class<T> type) {
        int depth = 0;
        for (Throwable cause = failure; cause != null && depth < DEEPEST; cause = cause.getCause(), depth++) {
            if (type.isInstance(cause)) {
                return Optional.of(type.cast(cause));
            }
        }
        return Optional.empty();
    }
}
