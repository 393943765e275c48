// SPDX-License-Identifier: Apache-2.0
package org.careforall.platform.openapi;

import jakarta.ws.rs.HttpMethod;
import java.lang.reflect.Method;
import java.util.Arrays;

/** The method behind an operation of the document, found by the id that the scanner gave: class and method. */
record ResourceMethod(Method method) {

    private static final String PLATFORM = "org.careforall.platform.";

    /**
     * By {@code <package>.<class>_<method>}, as {@code mp.openapi.extensions.smallrye.operationIdStrategy} makes it.
     *
     * @throws IllegalStateException when there is no such method: then the document would say too little of it
     */
    static ResourceMethod named(String scanned) {
        int end = scanned == null ? -1 : scanned.lastIndexOf('_');
        if (end < 0) {
            throw new IllegalStateException("operations are to be named by class and method, not " + scanned);
        }
        try {
            Class<?> resource = Class.forName(
                    scanned.substring(0, end), false, Thread.currentThread().getContextClassLoader());
            return Arrays.stream(resource.getDeclaredMethods())
                    .filter(ResourceMethod::answersRequests)
                    .filter(method -> method.getName().equals(scanned.substring(end + 1)))
                    .findFirst()
                    .map(ResourceMethod::new)
                    .orElseThrow(() -> new IllegalStateException("no method " + scanned));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("no class of " + scanned, e);
        }
    }

    private static boolean answersRequests(Method method) {
        return Arrays.stream(method.getAnnotations())
                .anyMatch(annotation -> annotation.annotationType().isAnnotationPresent(HttpMethod.class));
    }

    /** The method's name; where all apps share the resource, with the app behind the verb: {@code listDonationSetAside}. */
    String operationId(String app) {
        String name = method.getName();
        if (!method.getDeclaringClass().getName().startsWith(PLATFORM)) {
            return name;
        }
        return name.replaceFirst(
                "(?=[A-Z])", app.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + app.substring(1));
    }
}
