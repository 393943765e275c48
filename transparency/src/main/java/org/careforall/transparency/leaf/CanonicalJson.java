// SPDX-License-Identifier: Apache-2.0
package org.careforall.transparency.leaf;

import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The JSON Canonicalization Scheme (RFC 8785), for objects, arrays, texts, truths and integers: all that the log says. One
 * value, one sequence of bytes.
 */
public final class CanonicalJson {

    /** RFC 8785, section 3.2.3: by UTF-16 code units, as {@link String} compares. */
    private static final Comparator<String> ORDER = Comparator.naturalOrder();

    private CanonicalJson() {}

    /**
     * Writes a value.
     *
     * @param value a {@link Map} with texts as keys, a {@link List}, {@link String}, {@link Boolean}, {@link Long} or {@link
     *     Integer}, or null
     */
    public static String write(Object value) {
        StringBuilder out = new StringBuilder();
        write(value, out);
        return out.toString();
    }

    private static void write(Object value, StringBuilder out) {
        if (value == null || value instanceof Boolean || value instanceof Long || value instanceof Integer) {
            out.append(value);
        } else if (value instanceof String text) {
            write(text, out);
        } else if (value instanceof List<?> list) {
            out.append('[');
            for (Iterator<?> items = list.iterator(); items.hasNext(); ) {
                write(items.next(), out);
                out.append(items.hasNext() ? "," : "");
            }
            out.append(']');
        } else if (value instanceof Map<?, ?> map) {
            write(map, out);
        } else {
            throw new IllegalArgumentException("not to be written: " + value.getClass());
        }
    }

    private static void write(Map<?, ?> map, StringBuilder out) {
        Map<String, Object> sorted = new TreeMap<>(ORDER);
        map.forEach((key, value) -> sorted.put((String) key, value));
        out.append('{');
        for (Iterator<Map.Entry<String, Object>> members = sorted.entrySet().iterator(); members.hasNext(); ) {
            Map.Entry<String, Object> member = members.next();
            write(member.getKey(), out);
            out.append(':');
            write(member.getValue(), out);
            out.append(members.hasNext() ? "," : "");
        }
        out.append('}');
    }

    private static void write(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\f' -> out.append("\\f");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> out.append(c < ' ' ? String.format("\\u%04x", (int) c) : String.valueOf(c));
            }
        }
        out.append('"');
    }

    /**
     * Reads a value that is written as {@link #write} does: objects as {@link Map}, integers as {@link Long}.
     *
     * @throws IllegalArgumentException when it is no such JSON, or could be written otherwise
     */
    public static Object read(String json) {
        Object value = new JsonReader(json).read();
        if (!write(value).equals(json)) {
            throw new IllegalArgumentException("not canonical");
        }
        return value;
    }
}
