// SPDX-License-Identifier: Apache-2.0
package org.careforall.sandbox.api;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The parameters of a request. What nobody has asked for when {@link #done()} comes is unknown, and refused. */
public final class Params {
    private final String prefix;
    private final Map<String, Object> values;
    private final Set<String> asked = new HashSet<>();
    private final List<Params> groups = new ArrayList<>();

    public Params(Map<String, Object> values) {
        this("", values);
    }

    private Params(String prefix, Map<String, Object> values) {
        this.prefix = prefix;
        this.values = values;
    }

    /** The parameter's full name, as {@code line_items[0][quantity]}. */
    public String name(String param) {
        return prefix.isEmpty() ? param : prefix + "[" + param + "]";
    }

    /** In place of a group that was not given. */
    public Params none() {
        return new Params(Map.of());
    }

    /** Whether the parameter is there, and is no group. */
    public boolean isText(String param) {
        return values.get(param) instanceof String;
    }

    public Optional<String> text(String param) {
        asked.add(param);
        Object value = values.get(param);
        if (value instanceof Map) {
            throw ApiError.invalid(name(param), "Invalid string: " + value);
        }
        if (value != null && value.toString().isEmpty()) {
            throw ApiError.empty(name(param));
        }
        return Optional.ofNullable(value).map(Object::toString);
    }

    public Optional<String> text(String param, int longest) {
        Optional<String> text = text(param);
        if (text.filter(t -> t.codePointCount(0, t.length()) > longest).isPresent()) {
            throw ApiError.invalid(
                    name(param),
                    "parameter_invalid_string",
                    "Invalid string: must be at most " + longest + " characters");
        }
        return text;
    }

    public String requiredText(String param) {
        return text(param).orElseThrow(() -> ApiError.missing(name(param)));
    }

    public Optional<Long> integer(String param) {
        return text(param).map(text -> {
            if (!text.matches("-?\\d{1,18}")) {
                throw ApiError.notAnInteger(name(param), text);
            }
            return Long.valueOf(text);
        });
    }

    /** A whole number of at least {@code least}. */
    public Optional<Long> integerFrom(String param, long least) {
        Optional<Long> value = integer(param);
        if (value.filter(v -> v < least).isPresent()) {
            throw ApiError.invalid(
                    name(param),
                    "parameter_invalid_integer",
                    "This value must be greater than or equal to " + least + ".");
        }
        return value;
    }

    public long requiredIntegerFrom(String param, long least) {
        return integerFrom(param, least).orElseThrow(() -> ApiError.missing(name(param)));
    }

    public Optional<Boolean> flag(String param) {
        return oneOf(param, "true", "false").map(Boolean::valueOf);
    }

    public Optional<String> oneOf(String param, String... allowed) {
        Optional<String> text = text(param);
        if (text.isPresent() && !List.of(allowed).contains(text.get())) {
            throw ApiError.invalid(
                    name(param), "Invalid " + name(param) + ": must be one of " + String.join(", ", allowed) + ".");
        }
        return text;
    }

    @SuppressWarnings("unchecked") // the parser makes maps and strings only
    public Optional<Params> group(String param) {
        asked.add(param);
        Object value = values.get(param);
        if (value == null) {
            return Optional.empty();
        }
        if (!(value instanceof Map)) {
            throw ApiError.invalid(name(param), "Invalid object");
        }
        Params group = new Params(name(param), (Map<String, Object>) value);
        groups.add(group);
        return Optional.of(group);
    }

    /** The groups of an array, in the order of the request. */
    public List<Params> groups(String param) {
        List<Params> list = new ArrayList<>();
        group(param).ifPresent(array -> array.values
                .keySet()
                .forEach(index -> list.add(array.group(index).orElseThrow())));
        return list;
    }

    /** The texts of an array. */
    public List<String> texts(String param) {
        List<String> list = new ArrayList<>();
        group(param).ifPresent(array -> array.values.keySet().forEach(index -> list.add(array.requiredText(index))));
        return list;
    }

    /** Names and values as given; an empty value stays. */
    public Map<String, String> map(String param) {
        Map<String, String> map = new LinkedHashMap<>();
        group(param)
                .ifPresent(group -> group.values.forEach((key, value) -> {
                    group.asked.add(key);
                    if (value instanceof Map) {
                        throw ApiError.invalid(group.name(key), "Invalid string: " + value);
                    }
                    map.put(key, value.toString());
                }));
        return map;
    }

    /** Refuses what nobody asked for. */
    public void done() {
        for (String param : values.keySet()) {
            if (!asked.contains(param)) {
                throw ApiError.unknown(name(param));
            }
        }
        groups.forEach(Params::done);
    }
}
