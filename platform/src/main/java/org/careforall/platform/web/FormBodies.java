// SPDX-License-Identifier: Apache-2.0
package org.careforall.platform.web;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import org.careforall.platform.problem.Problem;
import org.careforall.platform.problem.ProblemException;

/** A form whose escapes or charset are none is 400: the server's own reader throws what would be answered 500. */
@Provider
public class FormBodies implements ReaderInterceptor {

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext body) throws IOException {
        if (!MediaType.APPLICATION_FORM_URLENCODED_TYPE.isCompatible(body.getMediaType())) {
            return body.proceed();
        }
        try {
            return body.proceed();
        } catch (IllegalArgumentException e) {
            throw new ProblemException(Problem.of(400, "malformed", "Bad request", "The form is not well-formed."));
        }
    }
}
