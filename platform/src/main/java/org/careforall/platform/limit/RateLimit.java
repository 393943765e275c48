// SPDX-License-Identifier: Apache-2.0
package org.careforall.platform.limit;

import java.time.Duration;
import org.careforall.platform.problem.Problem;
import org.careforall.platform.problem.ProblemException;
import org.careforall.platform.problem.Problems;

/**
 * A limit as callers are told of it, in the header fields of draft-ietf-httpapi-ratelimit-headers.
 *
 * @param name tells the limits of an operation apart: letters, digits and hyphens
 * @param quota how many in a window
 * @param window how long a window is
 */
public record RateLimit(String name, long quota, Duration window) {

    /** Refuses names that would have to be escaped in a header. */
    public RateLimit {
        if (!name.matches("[a-z0-9-]+")) {
            throw new IllegalArgumentException("not a name for a limit: " + name);
        }
    }

    /** 429 with {@code Retry-After}, {@code RateLimit} and {@code RateLimit-Policy}: nothing is left until it resets. */
    public ProblemException exceeded(Duration reset) {
        long seconds = roundedUp(reset);
        Problem problem = Problems.tooManyRequests(Duration.ofSeconds(seconds)).problem();
        return new ProblemException(problem.withHeader("RateLimit-Policy", policy())
                .withHeader("RateLimit", "\"" + name + "\";r=0;t=" + seconds));
    }

    private String policy() {
        return "\"" + name + "\";q=" + quota + ";w=" + roundedUp(window);
    }

    /** Who waits as long as they are told must not come too early. */
    private static long roundedUp(Duration duration) {
        return Math.max(1, duration.plusNanos(999_999_999).toSeconds());
    }
}
