// SPDX-License-Identifier: Apache-2.0
package org.careforall.sandbox.knobs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** Knobs from JSON and from the page's form. What is left out is as if nobody had turned it. */
public final class KnobsJson {
    private final ObjectMapper mapper = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .build();

    public String write(Knobs knobs) {
        return mapper.valueToTree(knobs).toString();
    }

    /** @throws IllegalArgumentException for an unknown knob, or a value that it can't have */
    public Knobs read(String json, long seed) {
        try {
            if (!(mapper.readTree(json) instanceof ObjectNode given)) {
                throw new IllegalArgumentException("knobs are a JSON object");
            }
            return merge(given, seed);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e.getOriginalMessage(), e);
        }
    }

    /** A form's fields: numbers as text, and a checkbox that is there or not. */
    public Knobs readForm(Map<String, Object> form, long seed) {
        ObjectNode given = mapper.createObjectNode();
        try {
            for (Map.Entry<String, Object> field : form.entrySet()) {
                String text = field.getValue().toString();
                JsonNode value =
                        switch (field.getKey()) {
                            case "apiVersion" -> mapper.getNodeFactory().textNode(text);
                            case "enabledEvents" ->
                                mapper.valueToTree(text.trim().split("[\\s,]+"));
                            default -> mapper.readTree(text);
                        };
                given.set(field.getKey(), value);
            }
            return merge(given, seed);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e.getOriginalMessage(), e);
        }
    }

    private Knobs merge(ObjectNode given, long seed) throws JsonProcessingException {
        ObjectNode all = mapper.valueToTree(Knobs.still(seed));
        all.setAll(given);
        return mapper.treeToValue(all, Knobs.class);
    }
}
