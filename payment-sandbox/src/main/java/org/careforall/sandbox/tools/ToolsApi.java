// SPDX-License-Identifier: Apache-2.0
package org.careforall.sandbox.tools;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.careforall.sandbox.books.Books;
import org.careforall.sandbox.http.Endpoint;
import org.careforall.sandbox.http.FormParser;
import org.careforall.sandbox.http.MalformedForm;
import org.careforall.sandbox.http.Request;
import org.careforall.sandbox.http.Response;
import org.careforall.sandbox.http.Router;
import org.careforall.sandbox.knobs.KnobBoard;
import org.careforall.sandbox.knobs.KnobsJson;
import org.careforall.sandbox.webhooks.WebhookQueue;

/** {@code /sandbox/…}: what Stripe does not have: knobs, books, webhooks sent again, disputes decided. */
public final class ToolsApi {
    private final Books books;
    private final KnobBoard board;
    private final WebhookQueue webhooks;
    private final DisputeTools disputes;
    private final KnobsJson json = new KnobsJson();

    public ToolsApi(Books books, KnobBoard board, WebhookQueue webhooks, DisputeTools disputes) {
        this.books = books;
        this.board = board;
        this.webhooks = webhooks;
        this.disputes = disputes;
    }

    public void routes(Router router) {
        router.on("GET", "/sandbox/knobs", request -> Response.json(200, json.write(board.knobs())));
        router.on("PUT", "/sandbox/knobs", checked(this::setKnobs));
        router.on("POST", "/sandbox/knobs", checked(this::submitKnobs));
        router.on(
                "GET",
                "/sandbox/books",
                request -> Response.json(200, new DonationBooks(books).render().toString()));
        router.on(
                "GET",
                "/sandbox/webhooks",
                request -> Response.json(200, deliveries().toString()));
        router.on("POST", "/sandbox/events/{id}/resend", checked(this::resend));
        router.on("POST", "/sandbox/disputes/{id}/open", checked(disputes::open));
        router.on("POST", "/sandbox/disputes/{id}/close", checked(disputes::close));
    }

    /** Refuses other sites' pages, and tells what is wrong with a request. */
    private static Endpoint checked(Endpoint endpoint) {
        return request -> {
            Optional<String> site = request.header("Sec-Fetch-Site");
            if (site.filter(from -> !from.equals("same-origin") && !from.equals("none"))
                    .isPresent()) {
                return refused(403, "This request comes from another site.");
            }
            try {
                return endpoint.answer(request);
            } catch (IllegalArgumentException | MalformedForm e) {
                return refused(400, e.getMessage());
            }
        };
    }

    static Response refused(int status, String why) {
        return Response.json(
                status, JsonNodeFactory.instance.objectNode().put("error", why).toString());
    }

    private Response setKnobs(Request request) {
        board.set(json.read(request.text(), board.knobs().seed()));
        return Response.json(200, json.write(board.knobs()));
    }

    private Response submitKnobs(Request request) {
        board.set(json.readForm(FormParser.parse(request.text()), board.knobs().seed()));
        return Response.seeOther("/");
    }

    private Response resend(Request request) {
        return books.event(request.variable("id"))
                .map(event -> {
                    webhooks.resend(event);
                    return Response.json(202, "{}");
                })
                .orElseGet(() -> refused(404, "There is no such event."));
    }

    private ObjectNode deliveries() {
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("pending", webhooks.pending());
        ArrayNode attempts = node.putArray("attempts");
        webhooks.latest().forEach(attempt -> attempts.addObject()
                .put("at", attempt.at().toString())
                .put("event", attempt.event())
                .put("type", attempt.type())
                .put("attempt", attempt.number())
                .put("outcome", attempt.outcome())
                .put("millis", attempt.millis()));
        return node;
    }
}
