// SPDX-License-Identifier: Apache-2.0
package org.careforall.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

    @Test
    void everyRequestBodyHasAnExample() {
        JsonNode document = document();
        assertThat(operations())
                .filteredOn(operation -> operation
                        .description()
                        .at("/requestBody/content/application~1json")
                        .isObject())
                .isNotEmpty()
                .allSatisfy(operation -> {
                    JsonNode content = operation.description().at("/requestBody/content/application~1json");
                    JsonNode schema = content.path("schema");
                    String name = schema.path("$ref").asText().replace("#/components/schemas/", "");
                    JsonNode resolved = name.isEmpty()
                            ? schema
                            : document.at("/components/schemas").path(name);
                    boolean shown = content.has("example")
                            || content.has("examples")
                            || resolved.has("example")
                            || resolved.has("examples")
                            || resolved.path("properties").toString().contains("\"example");
                    assertThat(shown)
                            .as(operation.method() + " " + operation.path())
                            .isTrue();
                });
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
