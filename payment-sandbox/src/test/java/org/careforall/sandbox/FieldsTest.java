// SPDX-License-Identifier: Apache-2.0
package org.careforall.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.stripe.exception.StripeException;
import com.stripe.model.checkout.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Objects have the fields that Stripe's have, with their types: see fields.txt. */
class FieldsTest extends SandboxTest {

    @Test
    void everyObjectHasItsFields() throws StripeException, IOException {
        Map<String, JsonNode> objects = objects();
        List<String> wrong = new ArrayList<>();
        int checked = 0;
        for (String line : Files.readAllLines(Path.of("src/test/resources/org/careforall/sandbox/fields.txt"))) {
            if (!line.startsWith("#")) {
                String[] rule = line.split(" ");
                JsonNode value = objects.get(rule[0]).at("/" + rule[1].replace('.', '/'));
                checked++;
                if (!fits(value, rule[2])) {
                    wrong.add(line + " is " + (value.isMissingNode() ? "missing" : value));
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(checked).isGreaterThan(250);
    }

    private Map<String, JsonNode> objects() throws StripeException {
        Session session = Requests.paid(sandbox, Requests.session(2500).build(), "4000000000000259");
        String intent = session.getPaymentIntent();
        String charge = sandbox.api("/v1/payment_intents/" + intent, null)
                .json()
                .path("latest_charge")
                .asText();
        sandbox.api("/sandbox/disputes/" + charge + "/close?outcome=won", "");
        String other = Requests.charged(sandbox, 900).getLatestCharge();
        Map<String, JsonNode> objects = new LinkedHashMap<>();
        objects.put("checkout.session", get("/v1/checkout/sessions/" + session.getId()));
        objects.put("payment_intent", get("/v1/payment_intents/" + intent));
        objects.put("charge", get("/v1/charges/" + charge));
        objects.put("dispute", get("/v1/disputes?charge=" + charge).at("/data/0"));
        objects.put(
                "balance_transaction",
                get("/v1/balance_transactions?type=charge").at("/data/0"));
        objects.put("refund", sandbox.api("/v1/refunds", "charge=" + other).json());
        objects.put("event", get("/v1/events").at("/data/0"));
        objects.forEach(
                (name, object) -> assertThat(object.path("object").asText()).isEqualTo(name));
        await().untilAsserted(() -> assertThat(sandbox.receiver.types()).contains("charge.dispute.closed"));
        return objects;
    }

    private JsonNode get(String path) {
        return sandbox.api(path, null).json();
    }

    private static boolean fits(JsonNode value, String type) {
        if (value.isNull()) {
            return type.endsWith("?");
        }
        return switch (type.replace("?", "")) {
            case "integer" -> value.isIntegralNumber();
            case "string" -> value.isTextual();
            case "boolean" -> value.isBoolean();
            case "array" -> value.isArray();
            case "object" -> value.isObject();
            case "any" -> !value.isMissingNode();
            default -> throw new IllegalArgumentException(type);
        };
    }
}
