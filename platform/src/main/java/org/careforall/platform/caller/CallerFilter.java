// SPDX-License-Identifier: Apache-2.0
package org.careforall.platform.caller;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import org.careforall.platform.problem.ProblemException;
import org.careforall.platform.problem.Problems;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Knows the caller by the token that MicroProfile JWT has verified, and refuses what the operation does not allow. A
 * header that is not valid is 401 on open operations too: a signed-in gift must never become a guest's in silence.
 */
@Provider
@Priority(Priorities.AUTHORIZATION)
public class CallerFilter implements ContainerRequestFilter {

    private static final String BASIC = "Basic ";

    @Inject
    private CurrentCaller current;

    @Context
    private ResourceInfo operation;

    @Override
    public void filter(ContainerRequestContext request) {
        Method method = operation.getResourceMethod();
        Caller caller = identify(request, method);
        current.set(caller);
        Access.check(method, caller);
    }

    private static Caller identify(ContainerRequestContext request, Method method) {
        String header = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        if (header == null || isClientsOwn(header, method)) {
            return Caller.guest();
        }
        if (request.getSecurityContext().getUserPrincipal() instanceof JsonWebToken token) {
            return TokenCaller.of(token).orElseThrow(CallerFilter::invalidToken);
        }
        throw invalidToken();
    }

    private static boolean isClientsOwn(String header, Method method) {
        return header.regionMatches(true, 0, BASIC, 0, BASIC.length())
                && method.isAnnotationPresent(ClientAuthenticated.class);
    }

    private static ProblemException invalidToken() {
        return new ProblemException(Problems.unauthorized("The Authorization header holds no valid token.")
                .problem()
                .withHeader("WWW-Authenticate", "Bearer error=\"invalid_token\""));
    }
}
