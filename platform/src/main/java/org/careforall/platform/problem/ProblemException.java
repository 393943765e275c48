// SPDX-License-Identifier: Apache-2.0
package org.careforall.platform.problem;

import jakarta.ejb.ApplicationException;

/** Ends a request with a problem; rolls the transaction back. */
@ApplicationException(rollback = true)
public class ProblemException extends RuntimeException {

    private final transient Problem problem;

    /** @param problem what the caller is told */
    public ProblemException(Problem problem) {
        super(problem.status() + " " + problem.slug() + ": " + problem.detail());
        this.problem = problem;
    }

    /** What the caller is told. */
    public Problem problem() {
        return problem;
    }
}
