// SPDX-License-Identifier: Apache-2.0
package org.careforall.platform.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.careforall.platform.problem.Problem;
import org.careforall.platform.problem.ProblemException;

/** What a caller takes as an answer: a weight that is no number is the caller's mistake, where JAX-RS would fail with 500. */
final class AcceptHeader {

    private static final Pattern WEIGHT = Pattern.compile(";\\s*q\\s*=\\s*([^,;\\s]*)", Pattern.CASE_INSENSITIVE);

    /** RFC 9110, section 12.4.2; more digits than its three do no harm. */
    private static final Pattern NUMBER = Pattern.compile("0(\\.\\d*)?|1(\\.0*)?");

    private AcceptHeader() {}

    /** @throws ProblemException 400 when a weight is not 0 to 1 */
    static void requireReadable(String accept) {
        if (accept == null) {
            return;
        }
        Matcher weight = WEIGHT.matcher(accept);
        while (weight.find()) {
            if (!NUMBER.matcher(weight.group(1)).matches()) {
                throw new ProblemException(
                        Problem.of(400, "malformed", "Bad request", "In Accept, q is a number from 0 to 1."));
            }
        }
    }
}
