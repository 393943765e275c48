// SPDX-License-Identifier: Apache-2.0
package org.careforall.platform.caller;

import jakarta.annotation.Priority;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.json.JsonString;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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

    @Inject
    private CurrentCaller current;

    @Context
    private ResourceInfo operation;

    @Override
    public void filter(ContainerRequestContext request) {
        Method method = operation.getResourceMethod();
        Caller caller = identify(request, method);
        current.set(caller);
        RequiresPermission permission = method.getAnnotation(RequiresPermission.class);
        boolean signedIn = method.isAnnotationPresent(SignedIn.class);
        boolean open = method.isAnnotationPresent(PermitAll.class);
        if ((permission == null ? 0 : 1) + (signedIn ? 1 : 0) + (open ? 1 : 0) != 1) {
            throw Problems.forbidden("This operation does not say clearly who may call it.");
        }
        if (permission != null) {
            caller.require(permission.value());
        } else if (signedIn) {
            caller.requireUser();
        }
    }

    private static Caller identify(ContainerRequestContext request, Method method) {
        String header = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        if (header != null && request.getSecurityContext().getUserPrincipal() instanceof JsonWebToken token) {
            return callerOf(token);
        }
        if (header == null || isClientsOwn(header, method)) {
            return Caller.guest();
        }
        throw invalidToken();
    }

    private static boolean isClientsOwn(String header, Method method) {
        return header.regionMatches(true, 0, "Basic ", 0, 6) && method.isAnnotationPresent(ClientAuthenticated.class);
    }

    private static Caller callerOf(JsonWebToken token) {
        try {
            return new Caller(
                    Optional.of(UUID.fromString(token.getSubject())),
                    Optional.ofNullable(token.getClaim("upn")),
                    isTrue(token.getClaim("email_verified")),
                    Optional.ofNullable(token.getClaim("name")),
                    Set.copyOf(token.getGroups()),
                    strings(token.getClaim("roles")));
        } catch (IllegalArgumentException | NullPointerException e) {
            throw invalidToken();
        }
    }

    /** A boolean claim arrives as a Boolean or as a JSON value, as the server likes. */
    private static boolean isTrue(Object claim) {
        return Boolean.parseBoolean(String.valueOf(claim));
    }

    /** A list claim arrives as a collection of strings or of JSON values, as the server likes. */
    private static Set<String> strings(Object claim) {
        if (!(claim instanceof Collection<?> items)) {
            return Set.of();
        }
        return items.stream()
                .map(item -> item instanceof JsonString json ? json.getString() : String.valueOf(item))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static ProblemException invalidToken() {
        return new ProblemException(Problems.unauthorized("The Authorization header holds no valid token.")
                .problem()
                .withHeader("WWW-Authenticate", "Bearer error=\"invalid_token\""));
    }
}
