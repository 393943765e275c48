// SPDX-License-Identifier: Apache-2.0
package org.careforall.platform.openapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.careforall.events.Nullable;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Which fields of an answer are always there: the components of its record but those that are {@link Nullable} or
 * {@link Optional}. A request's fields are required by their constraints, which the server has read already; only what is no
 * object in Java is required there too, for a missing one is refused.
 */
final class RequiredFields {

    private final Map<String, Class<?>> answers = new HashMap<>();
    private final Map<String, Class<?>> requests = new HashMap<>();

    /** Learns which records the operation answers and takes. */
    void read(ResourceMethod operation) {
        Method method = operation.method();
        Arrays.stream(method.getAnnotationsByType(APIResponse.class))
                .flatMap(answer -> Arrays.stream(answer.content()))
                .map(Content::schema)
                .forEach(schema -> visit(schema.implementation(), answers));
        if (method.getReturnType() != Response.class) {
            visit(method.getGenericReturnType(), answers);
        }
        for (Type parameter : method.getGenericParameterTypes()) {
            visit(parameter, requests);
        }
    }

    /** Says it in the schemas that the document has of them. */
    void apply(Components components) {
        answers.forEach((name, type) -> require(components, name, type, !requests.containsKey(name)));
        requests.forEach((name, type) -> require(components, name, type, false));
    }

    private static void require(Components components, String name, Class<?> type, boolean answered) {
        if (components.getSchemas() != null) {
            require(components.getSchemas().get(name), type, answered);
        }
    }

    private static void require(Schema schema, Class<?> type, boolean answered) {
        if (schema == null || schema.getProperties() == null) {
            return;
        }
        // what apps tell each other is never half-filled
        boolean whole = answered || type.getPackageName().startsWith("org.careforall.events");
        Set<String> required = new LinkedHashSet<>(schema.getRequired() == null ? Set.of() : schema.getRequired());
        for (RecordComponent component : type.getRecordComponents()) {
            String field = fieldOf(component);
            boolean always =
                    whole ? !mayBeAbsent(component) : component.getType().isPrimitive();
            if (always && schema.getProperties().containsKey(field)) {
                required.add(field);
            }
            // where the scanner has written a record out in place, because more is said of it there
            if (declared(component) instanceof Class<?> inner && inner.isRecord()) {
                require(schema.getProperties().get(field), inner, answered);
            }
        }
        schema.required(required.isEmpty() ? null : required.stream().sorted().toList());
    }

    /** What is empty is left out, unless the component says that it is written as null. */
    private static boolean mayBeAbsent(RecordComponent component) {
        return component.isAnnotationPresent(Nullable.class)
                || component.getType() == Optional.class
                        && !component.getAccessor().isAnnotationPresent(JsonInclude.class);
    }

    private static String fieldOf(RecordComponent component) {
        JsonProperty renamed = component.getAccessor().getAnnotation(JsonProperty.class);
        return renamed == null || renamed.value().isEmpty() ? component.getName() : renamed.value();
    }

    private static void visit(Type type, Map<String, Class<?>> found) {
        if (type instanceof ParameterizedType generic) {
            Stream.of(generic.getActualTypeArguments()).forEach(argument -> visit(argument, found));
            if (generic.getRawType() instanceof Class<?> raw && raw.isRecord()) {
                String arguments = Stream.of(generic.getActualTypeArguments())
                        .filter(Class.class::isInstance)
                        .map(argument -> nameOf((Class<?>) argument))
                        .reduce("", String::concat);
                found.putIfAbsent(nameOf(raw) + arguments, raw);
            }
        } else if (type instanceof Class<?> array && array.isArray()) {
            visit(array.getComponentType(), found);
        } else if (type instanceof Class<?> record
                && record.isRecord()
                && found.putIfAbsent(nameOf(record), record) == null) {
            Arrays.stream(record.getRecordComponents()).forEach(component -> visit(declared(component), found));
        }
    }

    /** What a component is described as, where its annotation says more than its type. */
    private static Type declared(RecordComponent component) {
        org.eclipse.microprofile.openapi.annotations.media.Schema schema =
                component.getAccessor().getAnnotation(org.eclipse.microprofile.openapi.annotations.media.Schema.class);
        return schema == null
                        || schema.implementation() == Void.class
                        || Collection.class.isAssignableFrom(component.getType())
                ? component.getGenericType()
                : schema.implementation();
    }

    /** As the document names it. */
    private static String nameOf(Class<?> type) {
        org.eclipse.microprofile.openapi.annotations.media.Schema schema =
                type.getAnnotation(org.eclipse.microprofile.openapi.annotations.media.Schema.class);
        return schema == null || schema.name().isEmpty() ? type.getSimpleName() : schema.name();
    }
}
