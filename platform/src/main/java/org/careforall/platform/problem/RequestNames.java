// SPDX-License-Identifier: Apache-2.0
package org.careforall.platform.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** What a caller calls a resource's parameter: the name in the query, the path, the form or the headers. */
final class RequestNames {

    private RequestNames() {}

    static String of(ConstraintViolation<?> violation, Path.ParameterNode parameter) {
        Path.MethodNode operation =
                violation.getPropertyPath().iterator().next().as(Path.MethodNode.class);
        return methodOf(violation.getRootBeanClass(), operation)
                .map(method -> method.getParameterAnnotations()[parameter.getParameterIndex()])
                .flatMap(annotations ->
                        Arrays.stream(annotations).flatMap(RequestNames::nameIn).findFirst())
                .orElse(parameter.getName());
    }

    /** The class may be a proxy, which inherits no parameter's annotation. */
    private static Optional<Method> methodOf(Class<?> resource, Path.MethodNode operation) {
        Class<?>[] types = operation.getParameterTypes().toArray(Class<?>[]::new);
        return Stream.<Class<?>>iterate(resource, type -> type != null, Class::getSuperclass)
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> method.getName().equals(operation.getName())
                        && Arrays.equals(method.getParameterTypes(), types))
                .reduce((proxy, own) -> own);
    }

    private static Stream<String> nameIn(Annotation annotation) {
        if (annotation instanceof QueryParam query) {
            return Stream.of(query.value());
        }
        if (annotation instanceof PathParam path) {
            return Stream.of(path.value());
        }
        if (annotation instanceof HeaderParam header) {
            return Stream.of(header.value());
        }
        return annotation instanceof FormParam form ? Stream.of(form.value()) : Stream.empty();
    }
}
