// SPDX-License-Identifier: Apache-2.0
package org.careforall.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The API describes itself, and every operation says who may call it. */
@ExtendWith(HouseExtension.class)
class OpenApiIT {

    private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");

    private final House house;

    OpenApiIT(House house) {
        this.house = house;
    }

    private record Operation(String method, String path, JsonNode description) {}

    @ParameterizedTest
    @ValueSource(strings = {"users", "campaigns", "donations", "payments", "notifications"})
    void everyAppIsDescribed(String app) {
        assertThat(operations()).anyMatch(operation -> operation.path().startsWith("/api/" + app));
    }

    @Test
    void everyOperationHasASummaryASuccessAndItsErrors() {
        assertThat(operations()).isNotEmpty().allSatisfy(operation -> {
            JsonNode responses = operation.description().path("responses");
            assertThat(operation.description().path("summary").asText())
                    .as(operation.toString())
                    .isNotBlank();
            assertThat(names(responses)).as(operation.toString()).anyMatch(status -> status.matches("[23].."));
            assertThat(names(responses)).as(operation.toString()).anyMatch(status -> status.matches("4.."));
        });
    }

    /** Read from the classes, so that an operation which the document leaves out is missed. */
    @Test
    void everyMethodOfEveryResourceIsDescribed() {
        Set<String> described = operations().stream()
                .map(operation -> operation.method() + " " + shape(operation.path()))
                .collect(Collectors.toSet());
        assertThat(ResourceMethods.all()).hasSizeGreaterThan(60).allSatisfy(method -> assertThat(described)
                .contains(method.verb() + " " + shape(method.path())));
    }

    @Test
    void everyRequestBodyAndEverySuccessHasAnExample() {
        JsonNode document = document();
        List<String> missing = new ArrayList<>();
        for (Operation operation : operations()) {
            String name = operation.method() + " " + operation.path();
            missing.addAll(notShown(
                    document, name, operation.description().path("requestBody").path("content")));
            for (Map.Entry<String, JsonNode> answer :
                    operation.description().path("responses").properties()) {
                if (answer.getKey().matches("20[01]")) {
                    JsonNode content = answer.getValue().path("content");
                    if (!content.isObject()) {
                        missing.add(name + " says nothing of its answer");
                    }
                    missing.addAll(notShown(document, name + " " + answer.getKey(), content));
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    private static List<String> notShown(JsonNode document, String name, JsonNode content) {
        return content.properties().stream()
                // of bytes there is nothing to show
                .filter(media -> !media.getKey().matches("application/(pdf|octet-stream)"))
                .filter(media -> !hasExample(document, media.getValue(), 0))
                .map(media -> name + " " + media.getKey() + " has no example")
                .toList();
    }

    /** In the media type, its schema, or what the schema refers to. */
    private static boolean hasExample(JsonNode document, JsonNode node, int depth) {
        if (node.has("example") || node.has("examples")) {
            return true;
        }
        if (node.has("$ref")) {
            String name = node.path("$ref").asText().replace("#/components/schemas/", "");
            return depth < 6
                    && hasExample(document, document.at("/components/schemas").path(name), depth + 1);
        }
        return (node.isObject() || node.isArray())
                && StreamSupport.stream(node.spliterator(), false)
                        .anyMatch(child -> hasExample(document, child, depth));
    }

    /** Without the names of variables, and without the slash that ends a root. */
    private static String shape(String path) {
        return path.replaceAll("\\{[^}]+}", "{}").replaceAll("(?<=.)/$", "");
    }

    /** Callers build on the document: what changes in it is seen in a commit. */
    @Test
    void theCommittedDocumentIsWhatTheServerSays() throws IOException {
        ObjectNode now = (ObjectNode) document();
        // this installation's own address, whatever the request's Host says
        assertThat(now.at("/servers/0/url").asText())
                .isEqualTo(house.api().base().toString().replaceAll("/$", ""));
        ((ObjectNode) now.at("/servers/0")).put("url", "http://localhost:9080");
        // their order is that in which the apps started
        List<JsonNode> tags = new ArrayList<>();
        now.path("tags").forEach(tags::add);
        tags.sort(Comparator.comparing(tag -> tag.path("name").asText()));
        now.putArray("tags").addAll(tags);
        Path fresh = Files.createDirectories(Path.of("target")).resolve("careforall.json");
        Files.writeString(
                fresh,
                new ObjectMapper()
                                .configure(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, true)
                                .writerWithDefaultPrettyPrinter()
                                .writeValueAsString(new ObjectMapper().convertValue(now, Map.class))
                        + "\n");

        List<String> committed = Files.readAllLines(Path.of("../docs/openapi/careforall.json"));
        List<String> said = Files.readAllLines(fresh);
        int first = 0;
        while (first < Math.min(committed.size(), said.size())
                && committed.get(first).equals(said.get(first))) {
            first++;
        }
        assertThat(said.subList(first, Math.min(said.size(), first + 20)))
                .as(
                        "the API changed, from line %s on: if it was meant,"
                                + " cp system-tests/target/careforall.json docs/openapi/",
                        first + 1)
                .isEqualTo(committed.subList(first, Math.min(committed.size(), first + 20)));
    }

    /** The server gives the second of two apps' names a number, and which app is second changes from start to start. */
    @Test
    void noTwoAppsGiveOneNameToDifferentThings() {
        List<String> names = new ArrayList<>(names(document().at("/components/schemas")));
        document().path("tags").forEach(tag -> names.add(tag.path("name").asText()));
        assertThat(names).noneMatch(name -> name.matches(".*\\d"));
    }

    /** The root of an app is documented without its slash, and links of before have one. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/campaigns",
                "/api/donations?campaignId=01931f6e-0000-7000-8000-000000000002",
                "/api/users",
                "/api/notifications"
            })
    void bothSpellingsOfARootAnswer(String path) {
        Api admin = house.actors().admin().api();

        admin.get(path).expect(200);
        admin.get(path.replaceFirst("(?=\\?|$)", "/")).expect(200);
    }

    @Test
    void noOperationTakesAJunkToken() {
        for (Operation operation : operations()) {
            if (operation.path().startsWith("/api/")) {
                String path = operation.path().replaceAll("\\{[^}]+}", "01931f6e-0000-7000-8000-000000000001");
                String body = names(operation.description().at("/requestBody/content")).stream()
                        .findFirst()
                        .orElse(null);
                house.api()
                        .as("junk")
                        .send(operation.method().toUpperCase(Locale.ROOT), path, body == null ? null : "{}", body)
                        .expectProblem(401);
            }
        }
    }

    private List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : document().path("paths").properties()) {
            for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
                if (METHODS.contains(method.getKey())) {
                    operations.add(new Operation(method.getKey(), path.getKey(), method.getValue()));
                }
            }
        }
        return operations;
    }

    private JsonNode document() {
        return house.api()
                .with("Accept", "application/json")
                .get("/openapi?format=JSON")
                .expect(200)
                .json();
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
