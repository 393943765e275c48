// SPDX-License-Identifier: Apache-2.0
package org.careforall.user.token.control;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.careforall.platform.problem.Problem;
import org.careforall.platform.problem.ProblemException;

/**
 * What the token endpoint refuses, as OAuth clients read it (RFC 6749, section 5.2): {@code application/json} with {@code error} and
 * {@code error_description}, beside the members that problem details have everywhere else (RFC 9457).
 */
public final class OAuthProblems {

    private static final String JSON = "application/json";

    private OAuthProblems() {}

    /**
     * What is refused for a reason that OAuth has no word for, such as too many attempts: the same answer in OAuth's form. Its status
     * and headers stay, so that a client sees when to ask again.
     */
    public static ProblemException of(ProblemException refused) {
        Problem problem = refused.problem();
        if (problem.extensions().containsKey("error")) {
            return refused;
        }
        boolean later = problem.status() == 429 || problem.status() >= 500;
        Map<String, Object> members = new TreeMap<>(problem.extensions());
        members.put("error", later ? "temporarily_unavailable" : "invalid_request");
        members.put("error_description", problem.detail());
        return new ProblemException(problem.with(members).withHeader("Content-Type", JSON));
    }

    /** A parameter is missing, given twice or of the wrong form. */
    public static ProblemException invalidRequest(String description) {
        return problem("invalid_request", 400, "Invalid request", description, Map.of());
    }

    /** Wrong name or password, or a refresh token that is not, no more or not again valid. */
    public static ProblemException invalidGrant(String description) {
        return problem("invalid_grant", 400, "Invalid grant", description, Map.of());
    }

    /** No such client, or a wrong secret. */
    public static ProblemException invalidClient() {
        return problem(
                "invalid_client",
                401,
                "Invalid client",
                "Unknown client or wrong secret.",
                Map.of("WWW-Authenticate", "Basic realm=\"careforall\", charset=\"UTF-8\""));
    }

    /** A grant_type that is none of ours. */
    public static ProblemException unsupportedGrantType() {
        return problem(
                "unsupported_grant_type",
                400,
                "Unsupported grant type",
                "grant_type may be password, refresh_token or client_credentials.",
                Map.of());
    }

    private static ProblemException problem(
            String error, int status, String title, String description, Map<String, String> headers) {
        Map<String, String> all = new TreeMap<>(headers);
        all.put("Content-Type", JSON);
        Map<String, Object> members = Map.of("error", error, "error_description", description);
        return new ProblemException(
                new Problem(error.replace('_', '-'), status, title, description, List.of(), members, all));
    }
}
