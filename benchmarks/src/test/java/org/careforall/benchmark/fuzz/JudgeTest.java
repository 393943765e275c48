// SPDX-License-Identifier: Apache-2.0
package org.careforall.benchmark.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.http.HttpHeaders;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JudgeTest {

    private final Judge judge = new Judge(new ApiDocument(MissingNode.getInstance()));

    @Test
    void aTypeOfAnEventIsNoLeakAndTheNameOfAClassIs() {
        assertThat(faults(Map.of(), "{\"type\": \"org.careforall.payment.captured.v1\"}"))
                .isEmpty();
        assertThat(faults(Map.of(), "{\"type\": \"org.careforall.payment.Captured\"}"))
                .containsExactly("leak in 200");
        assertThat(faults(Map.of(), "{\"x\": \"jakarta.ws.rs.NotFound\"}")).containsExactly("leak in 200");
    }

    @Test
    void theCauseThatStaffReadsMayNameTheException() {
        assertThat(faults(Map.of(), "{\"cause\": \"java.lang.IllegalStateException: \\\"x\\\"\", \"id\": 1}"))
                .isEmpty();
        assertThat(faults(Map.of(), "{\"cause\": \"a\", \"detail\": \"java.lang.Error\"}"))
                .containsExactly("leak in 200");
    }

    @Test
    void aHeaderThatIsDocumentedMustBeThere() {
        Operation operation = operation(List.of("Location"));

        assertThat(judge.faults(new Call(operation), answer(Map.of(), "{}")))
                .containsExactly("200 without the header Location");
        assertThat(judge.faults(new Call(operation), answer(Map.of("Location", List.of("/x")), "{}")))
                .isEmpty();
    }

    @Test
    void aBodyThatDoesNotFitItsSchemaIsToldWithItsPlace() {
        assertThat(faults(Map.of(), "[]")).containsExactly("in 200, the body is array, documented as \"object\"");
    }

    private List<String> faults(Map<String, List<String>> headers, String body) {
        return judge.faults(new Call(operation(List.of())), answer(headers, body));
    }

    private static Operation operation(List<String> headers) {
        Operation.Reply reply = new Operation.Reply(
                Map.of("application/json", JsonNodeFactory.instance.objectNode().put("type", "object")), headers);
        return new Operation("GET", "/api/x", List.of(), Optional.empty(), false, Map.of(200, reply));
    }

    private static Answer answer(Map<String, List<String>> headers, String body) {
        Map<String, List<String>> all = new HashMap<>(headers);
        all.put("Content-Type", List.of("application/json"));
        return new Answer(200, HttpHeaders.of(all, (name, value) -> true), body, true);
    }
}
