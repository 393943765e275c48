// SPDX-License-Identifier: Apache-2.0
package org.careforall.transparency.leaf;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads JSON without fractions. What it reads too generously, {@link CanonicalJson#read} finds by writing it again. */
final class JsonReader {

    private static final int DEEPEST = 16;
    private static final int HEX = 16;
    private static final int ESCAPED = 4;

    private final String json;
    private int at;
    private int depth;

    JsonReader(String json) {
        this.json = json;
    }

    Object read() {
        Object value = value();
        if (at != json.length()) {
            throw wrong();
        }
        return value;
    }

    private Object value() {
        return switch (peek()) {
            case '{' -> object();
            case '[' -> array();
            case '"' -> text();
            case 't' -> word("true", Boolean.TRUE);
            case 'f' -> word("false", Boolean.FALSE);
            case 'n' -> word("null", null);
            default -> number();
        };
    }

    private Map<String, Object> object() {
        Map<String, Object> members = new LinkedHashMap<>();
        open();
        if (peek() != '}') {
            do {
                String key = text();
                take(':');
                if (members.containsKey(key)) {
                    throw wrong();
                }
                members.put(key, value());
            } while (takenIf(','));
        }
        close('}');
        return members;
    }

    private List<Object> array() {
        List<Object> items = new ArrayList<>();
        open();
        if (peek() != ']') {
            do {
                items.add(value());
            } while (takenIf(','));
        }
        close(']');
        return items;
    }

    private void open() {
        at++;
        if (++depth > DEEPEST) {
            throw wrong();
        }
    }

    private void close(char bracket) {
        take(bracket);
        depth--;
    }

    private String text() {
        take('"');
        StringBuilder text = new StringBuilder();
        while (peek() != '"') {
            char c = json.charAt(at++);
            text.append(c == '\\' ? escaped() : c);
        }
        at++;
        return text.toString();
    }

    private char escaped() {
        char c = peek();
        at++;
        return switch (c) {
            case '"', '\\' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> {
                if (at + ESCAPED > json.length()) {
                    throw wrong();
                }
                at += ESCAPED;
                yield (char) Integer.parseInt(json.substring(at - ESCAPED, at), HEX);
            }
            default -> throw wrong();
        };
    }

    private Long number() {
        int from = at;
        while (at < json.length() && "-0123456789".indexOf(json.charAt(at)) >= 0) {
            at++;
        }
        if (from == at) {
            throw wrong();
        }
        return Long.valueOf(json.substring(from, at));
    }

    private <T> T word(String word, T value) {
        if (!json.startsWith(word, at)) {
            throw wrong();
        }
        at += word.length();
        return value;
    }

    private char peek() {
        if (at >= json.length()) {
            throw wrong();
        }
        return json.charAt(at);
    }

    private void take(char expected) {
        if (!takenIf(expected)) {
            throw wrong();
        }
    }

    private boolean takenIf(char expected) {
        if (peek() != expected) {
            return false;
        }
        at++;
        return true;
    }

    private IllegalArgumentException wrong() {
        return new IllegalArgumentException("no JSON of ours at character " + (at + 1));
    }
}
