// SPDX-License-Identifier: Apache-2.0
package org.careforall.sandbox.tools;

import java.util.Map;
import java.util.Optional;
import org.careforall.sandbox.books.Books;
import org.careforall.sandbox.books.Charge;
import org.careforall.sandbox.books.Dispute;
import org.careforall.sandbox.http.FormParser;
import org.careforall.sandbox.http.Request;
import org.careforall.sandbox.http.Response;
import org.careforall.sandbox.payments.Payments;
import org.careforall.sandbox.shapes.Shapes;

/** The cardholder's bank, by hand: opens a dispute of a charge, and decides it. */
public final class DisputeTools {
    private final Books books;
    private final Payments payments;
    private final Shapes shapes;

    public DisputeTools(Books books, Payments payments, Shapes shapes) {
        this.books = books;
        this.payments = payments;
        this.shapes = shapes;
    }

    Response open(Request request) {
        return books.change(entry -> {
            Optional<Charge> charge = entry.find(Charge.class, request.variable("id"))
                    .filter(found -> found.isCaptured()
                            && !found.disputed()
                            && found.money().refundable() > 0);
            return charge.map(found -> rendered(payments.openDispute().open(entry, found)))
                    .orElseGet(() -> ToolsApi.refused(409, "There is no such charge that could be disputed."));
        });
    }

    Response close(Request request) {
        Map<String, Object> form = FormParser.parse(request.text().isEmpty() ? request.query() : request.text());
        Object outcome = form.getOrDefault("outcome", "");
        if (!outcome.equals("won") && !outcome.equals("lost")) {
            throw new IllegalArgumentException("outcome must be won or lost");
        }
        Optional<String> open = openOf(request.variable("id"));
        Response response = open.map(id -> books.change(entry -> {
                    Dispute dispute = entry.get(Dispute.class, id);
                    return rendered(
                            outcome.equals("won")
                                    ? payments.closeDispute().win(entry, dispute)
                                    : payments.closeDispute().lose(entry, dispute));
                }))
                .orElseGet(() -> ToolsApi.refused(409, "There is no open dispute of this charge."));
        boolean fromPage = request.header("Accept").orElse("").startsWith("text/html");
        return fromPage ? Response.seeOther("/") : response;
    }

    /** The charge's dispute, or the dispute itself. */
    private Optional<String> openOf(String id) {
        return books.all(Dispute.class).stream()
                .filter(Dispute::open)
                .filter(dispute -> dispute.charge().equals(id) || dispute.id().equals(id))
                .map(Dispute::id)
                .findFirst();
    }

    private Response rendered(Dispute dispute) {
        return Response.json(200, shapes.of(dispute).toString());
    }
}
