// SPDX-License-Identifier: Apache-2.0
package org.careforall.platform.problem;

import jakarta.inject.Inject;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
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

    @Context
    private UriInfo request;

    @Override
    public Response toResponse(E failure) {
        return answers.to(request.getRequestUri().getRawPath(), ProblemTranslation.of(failure));
    }
}
