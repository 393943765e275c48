// SPDX-License-Identifier: Apache-2.0
package org.careforall.sandbox.books;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;

/** The journal's JSON. Fields that a later version added do not stop an earlier one. */
final class BooksJson {
    private final ObjectMapper mapper = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.NON_ABSENT))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    byte[] write(JournalLine line) {
        try {
            return mapper.writeValueAsBytes(line);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a journal line has no JSON form", e);
        }
    }

    JournalLine read(byte[] line) throws IOException {
        return mapper.readValue(line, JournalLine.class);
    }
}
