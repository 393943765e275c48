// SPDX-License-Identifier: Apache-2.0
package org.careforall.platform.problem;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;

/**
 * Turns exceptions of one type into problems. JAX-RS asks the mapper of the nearest type, and servers bring some of their
 * own, so that each type that they know has its own subclass here.
 *
 * @param <E> the type
 */
public abstract class ProblemMapper<E extends Throwable> implements ExceptionMapper<E> {

    @Inject
    private ProblemAnswers answers;

    /** Gives the path as it came, where JAX-RS's own cannot be had of a query that is not well-formed. */
    @Context
    private HttpServletRequest request;

    @Override
    public Response toResponse(E failure) {
        return answers.to(request.getRequestURI(), ProblemTranslation.of(failure));
    }
}
