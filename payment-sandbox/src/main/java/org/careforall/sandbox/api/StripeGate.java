// SPDX-License-Identifier: Apache-2.0
package org.careforall.sandbox.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.careforall.sandbox.books.Books;
import org.careforall.sandbox.books.Entry;
import org.careforall.sandbox.books.Ids;
import org.careforall.sandbox.books.KeyedAnswer;
import org.careforall.sandbox.http.Endpoint;
import org.careforall.sandbox.http.FormParser;
import org.careforall.sandbox.http.MalformedForm;
import org.careforall.sandbox.http.Request;
import org.careforall.sandbox.http.Response;
import org.careforall.sandbox.knobs.Fate;
import org.careforall.sandbox.shapes.Shapes;

/** What every API call passes: key, version, parameters, idempotency, one entry in the books, Stripe's error form. */
public final class StripeGate {
    private static final int LONGEST_KEY = 255;

    private final Books books;
    private final ApiKeys keys;
    private final Expansion expansion;
    private final Disturbance disturbance;
    private final KeysInUse inUse = new KeysInUse();

    public StripeGate(Books books, Optional<String> secretKey, Shapes shapes, Disturbance disturbance) {
        this.books = books;
        this.keys = new ApiKeys(secretKey);
        this.expansion = new Expansion(shapes);
        this.disturbance = disturbance;
    }

    /** The operation, behind the gate. */
    public Endpoint guard(Operation operation) {
        return request -> {
            String id = "req_" + Ids.random(14);
            Fate fate = disturbance.next();
            return disturbance
                    .onTheWay(fate, () -> answer(request, id, disturbance.atWork(fate, operation)))
                    .with("Request-Id", id);
        };
    }

    private Response answer(Request request, String id, Operation operation) {
        Response response;
        try {
            response = admit(request, id, operation);
        } catch (ApiError e) {
            response = write(e.outcome());
        }
        Response answer = response;
        return request.header("Stripe-Version")
                .map(version -> answer.with("Stripe-Version", version))
                .orElse(answer);
    }

    private Response admit(Request request, String id, Operation operation) {
        keys.check(request);
        checkVersion(request);
        Map<String, Object> form = form(request);
        Optional<String> key = request.method().equals("POST") ? request.header("Idempotency-Key") : Optional.empty();
        if (key.isEmpty()) {
            return write(run(request, id, form, key, operation));
        }
        if (key.get().length() > LONGEST_KEY || key.get().isBlank()) {
            throw ApiError.malformed("Idempotency keys are 1 to " + LONGEST_KEY + " characters.");
        }
        return inUse.holding(key.get(), () -> books.answer(key.get())
                .map(before -> replay(request, form, key.get(), before))
                .orElseGet(() -> write(run(request, id, form, key, operation))));
    }

    private Outcome run(
            Request request, String id, Map<String, Object> form, Optional<String> key, Operation operation) {
        String fingerprint = Fingerprint.of(request.path(), form);
        try {
            return books.change(Optional.of(id), key, entry -> {
                Outcome outcome = call(request, form, operation, entry);
                entry.remember(fingerprint, outcome.status(), outcome.json());
                return outcome;
            });
        } catch (ApiError e) {
            Outcome outcome = e.outcome();
            if (e.kept()) {
                books.change(Optional.of(id), key, entry -> {
                    entry.remember(fingerprint, outcome.status(), outcome.json());
                    return outcome;
                });
            }
            return outcome;
        }
    }

    private Outcome call(Request request, Map<String, Object> form, Operation operation, Entry entry) {
        Params params = new Params(form);
        List<String> expand = params.texts("expand");
        Outcome outcome = operation.run(new Call(params, request.variables().getOrDefault("id", ""), entry));
        if (outcome.status() == 200) {
            expansion.apply(outcome.body(), expand, entry);
        }
        return outcome;
    }

    private static Response replay(Request request, Map<String, Object> form, String key, KeyedAnswer before) {
        String fingerprint = Fingerprint.of(request.path(), form);
        if (!before.fingerprint().equals(fingerprint)) {
            boolean otherPath = !before.fingerprint().startsWith(request.path() + " ");
            throw ApiError.keyUsedOtherwise("Keys for idempotent requests can only be used "
                    + (otherPath ? "for the same endpoint" : "with the same parameters")
                    + " they were first used with. Try using a key other than '" + key
                    + "' if you meant to execute a different request.");
        }
        return Response.json(before.status(), before.body())
                .with("Idempotent-Replayed", "true")
                .with("Original-Request", before.request());
    }

    private static void checkVersion(Request request) {
        String version = request.header("Stripe-Version").orElse("2020-01-01");
        if (!version.matches("\\d{4}-\\d{2}-\\d{2}(\\.\\w+)?(; .+)?")) {
            throw ApiError.malformed("Invalid Stripe API version: " + version);
        }
    }

    private static Map<String, Object> form(Request request) {
        String body = request.text();
        String type = request.header("Content-Type").orElse("");
        if (!body.isEmpty() && !type.startsWith("application/x-www-form-urlencoded")) {
            throw ApiError.malformed(
                    "Invalid request (check that your POST content type is" + " application/x-www-form-urlencoded).");
        }
        try {
            return FormParser.parse(
                    request.query().isEmpty() || body.isEmpty()
                            ? request.query() + body
                            : request.query() + "&" + body);
        } catch (MalformedForm e) {
            throw ApiError.malformed(e.getMessage());
        }
    }

    private static Response write(Outcome outcome) {
        return Response.json(outcome.status(), outcome.json());
    }
}
