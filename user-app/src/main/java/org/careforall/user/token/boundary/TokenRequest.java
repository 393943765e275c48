// SPDX-License-Identifier: Apache-2.0
package org.careforall.user.token.boundary;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Optional;
import org.careforall.user.token.control.OAuthProblems;

/** The form of a token request, each parameter at most once (RFC 6749, section 3.2). */
record TokenRequest(MultivaluedMap<String, String> form) {

    private static final int MAX_LENGTH = 1_000;

    /** @throws org.careforall.platform.problem.ProblemException 400 invalid_request when it is missing */
    String require(String parameter) {
        return find(parameter).orElseThrow(() -> OAuthProblems.invalidRequest(parameter + " is missing."));
    }

    /** @throws org.careforall.platform.problem.ProblemException 400 invalid_request when it is given twice or too long */
    Optional<String> find(String parameter) {
        List<String> values = form.getOrDefault(parameter, List.of());
        if (values.size() > 1) {
            throw OAuthProblems.invalidRequest(parameter + " is given more than once.");
        }
        // "parameters sent without a value MUST be treated as if they were omitted"
        Optional<String> value = values.stream()
                .filter(given -> given != null && !given.isEmpty())
                .findFirst();
        if (value.filter(given -> given.length() > MAX_LENGTH).isPresent()) {
            throw OAuthProblems.invalidRequest(parameter + " is too long.");
        }
        return value;
    }
}
