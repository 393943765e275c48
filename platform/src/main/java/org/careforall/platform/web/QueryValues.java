// SPDX-License-Identifier: Apache-2.0
package org.careforall.platform.web;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.careforall.platform.json.Rfc3339;
import org.careforall.platform.problem.Problems;

/** Values in the query: one that is not of its form is 422 with its name, where JAX-RS would say 404. */
@Provider
public class QueryValues implements ParamConverterProvider {

    private record Form(Function<String, Object> parse, String expected, Object missing) {}

    private static final Map<Class<?>, Form> FORMS = Map.of(
            Integer.class, new Form(Integer::valueOf, "must be a whole number", null),
            int.class, new Form(Integer::valueOf, "must be a whole number", 0),
            Long.class, new Form(Long::valueOf, "must be a whole number", null),
            long.class, new Form(Long::valueOf, "must be a whole number", 0L),
            Double.class, new Form(QueryValues::number, "must be a number", null),
            Boolean.class, new Form(QueryValues::truth, "must be true or false", null),
            boolean.class, new Form(QueryValues::truth, "must be true or false", false),
            UUID.class, new Form(UUID::fromString, "must be an id (UUID)", null),
            Instant.class, new Form(Rfc3339::parse, "must be a time such as 2026-11-21T10:00:00Z", null),
            LocalDate.class, new Form(LocalDate::parse, "must be a date such as 2026-11-21", null));

    @Override
    public <T> ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        Form form = type.isEnum() ? constants(type) : FORMS.get(type);
        if (form == null) {
            return null;
        }
        return Arrays.stream(annotations)
                .filter(QueryParam.class::isInstance)
                .findFirst()
                .map(named -> new Converter<T>(((QueryParam) named).value(), form))
                .orElse(null);
    }

    private static Object number(String text) {
        double number = Double.parseDouble(text);
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException("no number, or too large for one");
        }
        return number;
    }

    private static Object truth(String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw new IllegalArgumentException("neither true nor false");
        }
        return text.equals("true");
    }

    private static Form constants(Class<?> type) {
        Map<String, Object> byName = Arrays.stream(type.getEnumConstants())
                .collect(Collectors.toUnmodifiableMap(constant -> ((Enum<?>) constant).name(), constant -> constant));
        String expected = "must be one of "
                + Arrays.stream(type.getEnumConstants()).map(String::valueOf).collect(Collectors.joining(", "));
        return new Form(
                name -> {
                    if (!byName.containsKey(name)) {
                        throw new IllegalArgumentException("no such constant");
                    }
                    return byName.get(name);
                },
                expected,
                null);
    }

    private record Converter<T>(String name, Form form) implements ParamConverter<T> {

        @Override
        @SuppressWarnings("unchecked")
        public T fromString(String text) {
            if (text == null) {
                return (T) form.missing();
            }
            try {
                return (T) form.parse().apply(text);
            } catch (IllegalArgumentException | java.time.DateTimeException e) {
                throw Problems.invalid(name, form.expected());
            }
        }

        @Override
        public String toString(T value) {
            return String.valueOf(value);
        }
    }
}
