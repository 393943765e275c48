// SPDX-License-Identifier: Apache-2.0
package org.careforall.platform.caller;

import jakarta.annotation.security.PermitAll;
import java.lang.reflect.Method;
import java.util.stream.Stream;
import org.careforall.platform.problem.Problems;

/** Whether a caller may call an operation, by the one declaration that it carries. */
final class Access {

    private Access() {}

    /** A problem when not: 401 for a guest, else 403; an operation that declares nothing, or two things, is closed. */
    static void check(Method operation, Caller caller) {
        if (declarations(operation) != 1) {
            throw Problems.forbidden("This operation does not say clearly who may call it.");
        }
        RequiresPermission permission = operation.getAnnotation(RequiresPermission.class);
        if (permission != null) {
            caller.require(permission.value());
        } else if (operation.isAnnotationPresent(SignedIn.class)) {
            caller.requireUser();
        }
    }

    private static long declarations(Method operation) {
        return Stream.of(RequiresPermission.class, SignedIn.class, PermitAll.class)
                .filter(operation::isAnnotationPresent)
                .count();
    }
}
