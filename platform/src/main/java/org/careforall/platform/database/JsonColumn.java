// SPDX-License-Identifier: Apache-2.0
package org.careforall.platform.database;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Small {@code jsonb} objects; bind them as {@code ?::jsonb}. */
public final class JsonColumn {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final TypeReference<TreeMap<String, String>> TEXTS = new TypeReference<>() {};
    private static final TypeReference<TreeMap<String, Long>> NUMBERS = new TypeReference<>() {};
    private static final String EMPTY = "{}";

    private JsonColumn() {}

    /** An object as JSON. */
    public static String write(Map<String, ?> object) {
        try {
            return object.isEmpty() ? EMPTY : MAPPER.writeValueAsString(object);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not to be written as JSON", e);
        }
    }

    /** An object of strings. */
    public static SortedMap<String, String> texts(String json) {
        return read(json, TEXTS);
    }

    /** An object of integers. */
    public static SortedMap<String, Long> numbers(String json) {
        return read(json, NUMBERS);
    }

    /** An object of records. */
    public static <T> SortedMap<String, T> objects(String json, Class<T> record) {
        return read(json, MAPPER.getTypeFactory().constructMapType(TreeMap.class, String.class, record));
    }

    private static <T> TreeMap<String, T> read(String json, TypeReference<TreeMap<String, T>> type) {
        return read(json, MAPPER.constructType(type.getType()));
    }

    private static <T> TreeMap<String, T> read(String json, JavaType type) {
        try {
            return json.equals(EMPTY) ? new TreeMap<>() : MAPPER.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the column holds no such JSON", e);
        }
    }
}
