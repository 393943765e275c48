// SPDX-License-Identifier: Apache-2.0
package org.careforall.platform.web;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.UUID;
import org.careforall.platform.problem.Problems;

/** Versions as entity tags. */
public final class ETags {

    private ETags() {}

    /** A strong tag. */
    public static String of(long version) {
        return "\"v" + version + "\"";
    }

    /** A weak tag of what is answered, for answers that have no version. */
    public static EntityTag ofContent(byte[] content) {
        return new EntityTag(UUID.nameUUIDFromBytes(content).toString(), true);
    }

    /**
     * Evaluates the conditions of a reader. {@code If-None-Match} is compared weakly (RFC 9110, section 13.1.2): a gateway that
     * packs answers makes {@code W/"v3"} of {@code "v3"}. JAX-RS leaves the comparison open, and RESTEasy's tells the two apart.
     *
     * @return 304 when the reader has this version; null when the whole is to be answered
     * @throws org.careforall.platform.problem.ProblemException 412 when {@code If-Match} names another version: JAX-RS' own answer
     *     would have no body
     */
    public static Response.ResponseBuilder evaluate(Request request, EntityTag tag) {
        Response.ResponseBuilder answer = request.evaluatePreconditions(tag);
        if (answer != null
                && answer.clone().build().getStatus() == Response.Status.PRECONDITION_FAILED.getStatusCode()) {
            throw Problems.preconditionFailed("It is another version than the one of If-Match.");
        }
        return answer != null ? answer : unchanged(request, tag);
    }

    /** Whether the tag in its other strength is what the reader has: then 304, else null. */
    private static Response.ResponseBuilder unchanged(Request request, EntityTag tag) {
        Response.ResponseBuilder answer = request.evaluatePreconditions(new EntityTag(tag.getValue(), !tag.isWeak()));
        boolean same =
                answer != null && answer.clone().build().getStatus() == Response.Status.NOT_MODIFIED.getStatusCode();
        return same ? answer.tag(tag) : null;
    }

    /**
     * Checks {@code If-Match}.
     *
     * @return the version
     * @throws org.careforall.platform.problem.ProblemException 428 when it is missing, 412 when it names another version
     */
    public static long requireMatch(String ifMatch, long version) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw Problems.preconditionRequired();
        }
        boolean matches = Arrays.stream(ifMatch.split(","))
                .map(String::strip)
                .anyMatch(tag -> tag.equals("*") || tag.equals(of(version)));
        if (!matches) {
            throw Problems.preconditionFailed("It was changed since you read it.");
        }
        return version;
    }
}
