// SPDX-License-Identifier: Apache-2.0
package org.careforall.platform.web;

import org.careforall.platform.problem.Problem;
import org.careforall.platform.problem.ProblemException;

/**
 * Bodies come as they are. A server that unpacks them by itself counts what was sent, not what it unpacks, and a body of 1 MiB
 * may unpack to a thousand; and one that is broken would be answered 500.
 */
final class ContentCoding {

    private ContentCoding() {}

    /** @throws ProblemException 415 when a body is packed (RFC 9110, section 15.5.16) */
    static void requireNone(String contentEncoding) {
        if (contentEncoding != null && !contentEncoding.strip().equalsIgnoreCase("identity")) {
            throw new ProblemException(Problem.of(
                            415,
                            "unsupported-content-encoding",
                            "Unsupported content encoding",
                            "Send the body as it is, without Content-Encoding.")
                    .withHeader("Accept-Encoding", "identity"));
        }
    }
}
