// SPDX-License-Identifier: Apache-2.0
package org.careforall.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.careforall.system.ApiDocument.Operation;
import org.junit.jupiter.api.Test;

/** What generated clients need of the committed OpenAPI document. {@code client-tests} holds it to real generators. */
class OpenApiDocumentTest {

    /** What ECMA-262 reads with the u flag and Java reads alike: escapes of syntax characters, classes, and general categories. */
    private static final Pattern PORTABLE = Pattern.compile(
            "(?:\\\\(?:[dDsSwWbBnrtfv^$\\\\.*+?()\\[\\]{}|/-]|x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|[pP]\\{(?:L|N|P|S|Z|C)[a-z]?})"
                    + "|\\(\\?:|\\(\\?[=!]|\\((?!\\?)|[^\\\\(&+]|&(?!&)|\\+(?!\\+))*");

    /** What is known of a donor may be nothing. */
    private static final Set<String> NOTHING_REQUIRED = Set.of("Donor");

    private final ApiDocument api = ApiDocument.committed();

    @Test
    void everySuccessHasASchemaOrNoBody() {
        List<String> missing = new ArrayList<>();
        for (Operation operation : api.operations()) {
            answers(operation).filter(answer -> answer.getKey().startsWith("2")).forEach(answer -> {
                JsonNode content = answer.getValue().path("content");
                boolean bare = answer.getKey().equals("204")
                        || answer.getValue().path("description").asText().contains("without a body");
                boolean whole = StreamSupport.stream(content.spliterator(), false)
                        .allMatch(media -> media.path("schema").size() > 0);
                if (!whole || content.isEmpty() != bare) {
                    missing.add(operation + " " + answer.getKey());
                }
            });
        }
        assertThat(missing).isEmpty();
    }

    /** An object all of whose fields may be absent tells a generated client nothing. */
    @Test
    void everyObjectOfAnAnswerSaysWhichFieldsAreAlwaysThere() {
        Set<String> silent = new TreeSet<>();
        for (Operation operation : api.operations()) {
            answers(operation).forEach(answer -> answer.getValue()
                    .path("content")
                    .forEach(media ->
                            silentObjects(media.path("schema"), operation.toString(), silent, new TreeSet<>())));
        }
        assertThat(silent.stream().map(name -> name.replaceAll(".*/", ""))).isSubsetOf(NOTHING_REQUIRED);
    }

    private void silentObjects(JsonNode schema, String where, Set<String> silent, Set<String> seen) {
        String name = schema.path("$ref").asText(where);
        if (schema.has("$ref") && !seen.add(name)) {
            return;
        }
        JsonNode whole = api.resolved(schema);
        if (whole.path("properties").size() > 0 && whole.path("required").isEmpty()) {
            silent.add(name);
        }
        whole.path("properties")
                .properties()
                .forEach(field -> silentObjects(field.getValue(), name + "." + field.getKey(), silent, seen));
        Stream.of("items", "additionalProperties")
                .filter(whole::has)
                .forEach(part -> silentObjects(whole.get(part), name + "[]", silent, seen));
    }

    @Test
    void everyOperationHasAnIdOfItsOwnThatReadsAsAMethod() {
        List<String> ids = api.operations().stream()
                .map(operation -> operation.description().path("operationId").asText())
                .toList();
        assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.matches("[a-z]+([A-Z][a-z0-9]*)+"));
    }

    @Test
    void everyOperationSaysWhichCredentialsItTakes() {
        assertThat(api.operations()).allSatisfy(operation -> assertThat(
                        operation.description().path("security").isArray())
                .as(operation.toString())
                .isTrue());
        assertThat(security("post", "/api/donations")).isEqualTo("[{},{\"bearer\":[]}]");
        assertThat(security("get", "/api/campaigns/categories")).isEqualTo("[]");
        assertThat(security("get", "/api/donations/mine")).isEqualTo("[{\"bearer\":[]}]");
        assertThat(security("get", "/api/campaigns/clean-water")).isEqualTo("[{},{\"bearer\":[]}]");
        assertThat(security("get", "/api/users")).isEqualTo("[{\"bearer\":[\"user:manage\"]}]");
        assertThat(security("post", "/api/users/token")).isEqualTo("[{},{\"client\":[]}]");
    }

    @Test
    void aKeyIsRequiredWhereverOneIsTaken() {
        List<JsonNode> keys = api.operations().stream()
                .flatMap(operation -> StreamSupport.stream(
                        operation.description().path("parameters").spliterator(), false))
                .filter(parameter -> parameter.path("name").asText().equals("Idempotency-Key"))
                .toList();
        assertThat(keys).hasSizeGreaterThanOrEqualTo(6).allMatch(key -> key.path("required")
                .asBoolean());
    }

    @Test
    void pathsAreThoseOfTheServerAndEndWithoutASlash() {
        assertThat(api.json().at("/servers/0/url").asText()).isNotBlank().doesNotEndWith("/");
        assertThat(api.operations())
                .allMatch(operation -> operation.path().startsWith("/api/")
                        && !operation.path().endsWith("/"));
    }

    /** Clients percent-encode a path parameter: one that may hold a slash can be sent by none. */
    @Test
    void noPathParameterTakesSlashes() {
        assertThat(api.operations().stream()
                        .flatMap(operation -> StreamSupport.stream(
                                operation.description().path("parameters").spliterator(), false))
                        .filter(parameter -> parameter.path("in").asText().equals("path"))
                        .filter(parameter ->
                                parameter.at("/schema/pattern").asText().contains(".+")))
                .isEmpty();
        assertThat(api.operation("get", "/api/donations/log/tiles/entries/0")).isPresent();
    }

    @Test
    void everyPatternIsAnchoredAndReadByEveryEngine() {
        Set<String> patterns = new TreeSet<>();
        collect(api.json(), "pattern", patterns);
        assertThat(patterns).isNotEmpty().allSatisfy(pattern -> {
            assertThat(pattern).matches(PORTABLE);
            assertThat(pattern.equals("\\S") || pattern.startsWith("^") && pattern.endsWith("$"))
                    .as("%s holds the whole text, or asks for a character that is no blank", pattern)
                    .isTrue();
        });
    }

    private static void collect(JsonNode node, String field, Set<String> found) {
        if (node.path(field).isTextual()) {
            found.add(node.path(field).asText());
        }
        node.forEach(child -> collect(child, field, found));
    }

    private String security(String method, String path) {
        return api.operation(method, path)
                .orElseThrow()
                .description()
                .path("security")
                .toString();
    }

    private static Stream<Map.Entry<String, JsonNode>> answers(Operation operation) {
        return operation.description().path("responses").properties().stream();
    }
}
