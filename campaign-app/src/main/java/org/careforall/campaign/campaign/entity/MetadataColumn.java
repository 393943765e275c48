// SPDX-License-Identifier: Apache-2.0
package org.careforall.campaign.campaign.entity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Map;

/** Metadata as a JSON object in a text column. */
@Converter
public class MetadataColumn implements AttributeConverter<Map<String, String>, String> {

    private final ObjectMapper json = new ObjectMapper();

    @Override
    public String convertToDatabaseColumn(Map<String, String> metadata) {
        try {
            return json.writeValueAsString(metadata);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("metadata that cannot be written", e);
        }
    }

    @Override
    public Map<String, String> convertToEntityAttribute(String column) {
        try {
            return json.readValue(column, new TypeReference<Map<String, String>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("metadata that cannot be read", e);
        }
    }
}
