// SPDX-License-Identifier: Apache-2.0
package org.careforall.platform.idempotency;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * SHA-256 of what a request said. A field that was left out, or sent as null, is not part of it, so that a field that a
 * release adds does not change the fingerprint of a request that does not use it.
 *
 * <p>Keys that an earlier release stored hold fingerprints with the nulls of the fields that it knew. A null says nothing, so
 * a stored fingerprint with any of the nulls means the same request. They are only compared when the plain one differs.
 */
final class Fingerprints {

    /** 4,096 forms at the most; a request of ours has ten fields that may be left out. */
    private static final int MOST_NULLS = 12;

    private static final ObjectMapper CANONICAL = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new Jdk8Module())
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
            .nodeFactory(new JsonNodeFactory(true))
            .build();

    private record Member(ObjectNode parent, String name) {}

    private Fingerprints() {}

    /** Of what was said, with the parts of the path that belong to it. */
    static byte[] of(Object request, String... path) {
        ObjectNode said = tree(request);
        nulls(said).forEach(absent -> absent.parent().remove(absent.name()));
        return digest(said, path);
    }

    /** All that an earlier release may have stored for the same request: with each choice of the fields that are absent. */
    static Stream<byte[]> earlier(Object request, String... path) {
        int count = Math.min(nulls(tree(request)).size(), MOST_NULLS);
        return IntStream.range(1, 1 << count).mapToObj(kept -> {
            ObjectNode said = tree(request);
            List<Member> absent = nulls(said);
            for (int i = 0; i < absent.size(); i++) {
                if (i >= count || (kept & 1 << i) == 0) {
                    absent.get(i).parent().remove(absent.get(i).name());
                }
            }
            return digest(said, path);
        });
    }

    private static ObjectNode tree(Object request) {
        JsonNode tree = CANONICAL.valueToTree(Objects.requireNonNullElse(request, Map.of()));
        if (tree instanceof ObjectNode object) {
            return object;
        }
        throw new IllegalArgumentException(request.getClass() + " is no JSON object");
    }

    /** Everywhere in it, in its order. */
    private static List<Member> nulls(ObjectNode node) {
        List<Member> found = new ArrayList<>();
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            if (member.getValue().isNull()) {
                found.add(new Member(node, member.getKey()));
            } else if (member.getValue() instanceof ObjectNode inner) {
                found.addAll(nulls(inner));
            }
        }
        return found;
    }

    private static byte[] digest(ObjectNode said, String... path) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String part : path) {
                digest.update(part.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            return digest.digest(CANONICAL.writeValueAsBytes(said));
        } catch (NoSuchAlgorithmException | JsonProcessingException e) {
            throw new IllegalStateException("a request cannot be fingerprinted", e);
        }
    }
}
