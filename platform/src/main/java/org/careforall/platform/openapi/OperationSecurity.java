// SPDX-License-Identifier: Apache-2.0
package org.careforall.platform.openapi;

import java.util.List;
import org.careforall.platform.caller.ClientAuthenticated;
import org.careforall.platform.caller.RequiresPermission;
import org.careforall.platform.caller.SignedIn;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;

/** Which credentials an operation takes, from what its method declares for the check of access. */
final class OperationSecurity {

    static final String BEARER = "bearer";
    static final String CLIENT = "client";

    private OperationSecurity() {}

    /**
     * The permission that the token must hold (OpenAPI 3.1 lets the list name roles); any token; a token or none, where the open
     * operation's annotations name the bearer token because it answers more with one; a client's credentials or none; or nothing.
     */
    static List<SecurityRequirement> of(ResourceMethod operation, Operation described) {
        RequiresPermission permission = operation.method().getAnnotation(RequiresPermission.class);
        if (permission != null) {
            return List.of(requirement(BEARER, permission.value()));
        }
        if (operation.method().isAnnotationPresent(SignedIn.class)) {
            return List.of(requirement(BEARER));
        }
        if (operation.method().isAnnotationPresent(ClientAuthenticated.class)) {
            return List.of(OASFactory.createSecurityRequirement(), requirement(CLIENT));
        }
        return described.getSecurity() == null || described.getSecurity().isEmpty()
                ? List.of()
                : List.of(OASFactory.createSecurityRequirement(), requirement(BEARER));
    }

    private static SecurityRequirement requirement(String scheme, String... permissions) {
        return OASFactory.createSecurityRequirement().addScheme(scheme, List.of(permissions));
    }
}
