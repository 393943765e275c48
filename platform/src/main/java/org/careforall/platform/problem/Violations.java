// SPDX-License-Identifier: Apache-2.0
package org.careforall.platform.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Bean Validation's findings, per field as the caller wrote it. */
final class Violations {

    private Violations() {}

    /** Whether what we answer with is at fault, and not what was asked: then it is no problem of the caller's. */
    static boolean isOurs(ConstraintViolationException refused) {
        return refused.getConstraintViolations().stream()
                .anyMatch(violation -> nodeOf(violation, ElementKind.RETURN_VALUE) != null);
    }

    static Problem problem(ConstraintViolationException refused) {
        List<FieldError> errors = refused.getConstraintViolations().stream()
                .map(violation -> new FieldError(
                        fieldOf(violation), codeOf(violation), violation.getMessage(), parametersOf(violation)))
                .sorted(Comparator.comparing(FieldError::field).thenComparing(FieldError::message))
                .toList();
        return Problems.invalid(errors).problem();
    }

    /** The constraint's name: {@code not-null}, {@code size}. */
    private static String codeOf(ConstraintViolation<?> violation) {
        String name = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    /** Its bounds, such as a size's {@code min} and {@code max}: what the constraint says beyond its message. */
    private static Map<String, Object> parametersOf(ConstraintViolation<?> violation) {
        return violation.getConstraintDescriptor().getAttributes().entrySet().stream()
                .filter(attribute -> attribute.getValue() instanceof Number)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The path without the method and its parameter, which the caller does not know; a parameter alone by its name. */
    private static String fieldOf(ConstraintViolation<?> violation) {
        StringBuilder field = new StringBuilder();
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.isInIterable() && node.getIndex() != null) {
                field.append('[').append(node.getIndex()).append(']');
            }
            if (node.isInIterable() && node.getKey() != null) {
                field.append('.').append(node.getKey());
            }
            if (node.getKind() == ElementKind.PROPERTY) {
                field.append(field.isEmpty() ? "" : ".").append(node.getName());
            }
        }
        Path.Node parameter = nodeOf(violation, ElementKind.PARAMETER);
        return field.isEmpty() && parameter != null
                ? RequestNames.of(violation, parameter.as(Path.ParameterNode.class))
                : field.toString();
    }

    private static Path.Node nodeOf(ConstraintViolation<?> violation, ElementKind kind) {
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getKind() == kind) {
                return node;
            }
        }
        return null;
    }
}
