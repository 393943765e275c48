// SPDX-License-Identifier: Apache-2.0
package org.careforall.platform.web;

import java.util.Arrays;
import org.careforall.platform.problem.Problems;

/** Versions as entity tags. */
public final class ETags {

    private ETags() {}

    /** A strong tag. */
    public static String of(long version) {
        return "\"v" + version + "\"";
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
