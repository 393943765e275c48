// SPDX-License-Identifier: Apache-2.0
package org.careforall.platform.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import java.io.IOException;
import java.time.Instant;
import java.util.UUID;

/** Texts, ids and times, where Jackson's own reading is more generous than the API's. */
final class StrictValues extends SimpleModule {

    private static final int LENGTH_OF_ID = 36;

    StrictValues() {
        addDeserializer(String.class, new Text());
        addDeserializer(UUID.class, new Quoted<>(UUID.class, StrictValues::id));
        addDeserializer(Instant.class, new Quoted<>(Instant.class, Rfc3339::parse));
        addDeserializer(DayOrTime.class, new Quoted<>(DayOrTime.class, DayOrTime::parse));
        addSerializer(Instant.class, new Time());
    }

    private static UUID id(String text) {
        if (text.length() != LENGTH_OF_ID) {
            throw new IllegalArgumentException("not an id");
        }
        return UUID.fromString(text);
    }

    /** Unicode text that PostgreSQL can keep: no NUL, and no half of a surrogate pair. */
    private static final class Text extends StringDeserializer {

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            String text = super.deserialize(parser, context);
            if (text != null && !isKeepable(text)) {
                return (String) context.handleWeirdStringValue(String.class, text, "NUL or half a character");
            }
            return text;
        }

        private static boolean isKeepable(String text) {
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c == 0) {
                    return false;
                }
                if (Character.isSurrogate(c)) {
                    boolean pair = i + 1 < text.length() && Character.isSurrogatePair(c, text.charAt(i + 1));
                    if (!pair) {
                        return false;
                    }
                    i++;
                }
            }
            return true;
        }
    }

    @FunctionalInterface
    private interface Parsing<T> {
        T of(String text);
    }

    /** A value in exactly one form of text: no number, no other notation, and an empty text is not null. */
    private static final class Quoted<T> extends StdScalarDeserializer<T> {

        private final transient Parsing<T> parsing;

        Quoted(Class<T> type, Parsing<T> parsing) {
            super(type);
            this.parsing = parsing;
        }

        @Override
        @SuppressWarnings("unchecked")
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return (T) context.handleUnexpectedToken(_valueClass, parser);
            }
            String text = parser.getText();
            try {
                return parsing.of(text);
            } catch (IllegalArgumentException | java.time.DateTimeException e) {
                return (T) context.handleWeirdStringValue(_valueClass, text, "not of its form");
            }
        }
    }

    private static final class Time extends StdScalarSerializer<Instant> {

        Time() {
            super(Instant.class);
        }

        @Override
        public void serialize(Instant time, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeString(Rfc3339.format(time));
        }
    }
}
