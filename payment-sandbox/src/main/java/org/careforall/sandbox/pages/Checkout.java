// SPDX-License-Identifier: Apache-2.0
package org.careforall.sandbox.pages;

import java.util.Map;
import java.util.Optional;
import org.careforall.sandbox.books.Books;
import org.careforall.sandbox.books.Decline;
import org.careforall.sandbox.books.Intent;
import org.careforall.sandbox.books.Session;
import org.careforall.sandbox.books.SessionStatus;
import org.careforall.sandbox.books.TestCard;
import org.careforall.sandbox.http.FormParser;
import org.careforall.sandbox.http.MalformedForm;
import org.careforall.sandbox.http.Request;
import org.careforall.sandbox.http.Response;
import org.careforall.sandbox.http.Router;
import org.careforall.sandbox.payments.Payments;

/** {@code /checkout/{session}}: shows the page, takes the card, sends the payer back. */
public final class Checkout {
    private static final String PATH = "/checkout/{id}";

    private final Books books;
    private final Payments payments;
    private final CheckoutPage page;

    public Checkout(Books books, Payments payments) {
        this.books = books;
        this.payments = payments;
        this.page = new CheckoutPage(payments.currencies());
    }

    public void routes(Router router) {
        router.on("GET", PATH, this::show).on("POST", PATH, this::submit);
    }

    private Response show(Request request) {
        return books.find(Session.class, request.variable("id"))
                .map(session ->
                        session.open() ? Response.html(200, page.open(session, Optional.empty())) : closed(session))
                .orElseGet(this::unknown);
    }

    private Response submit(Request request) {
        Map<String, Object> form;
        try {
            form = FormParser.parse(request.text());
        } catch (MalformedForm e) {
            return Response.html(400, page.closed("This can't be read", e.getMessage()));
        }
        Optional<Session> session = books.find(Session.class, request.variable("id"));
        if (session.isEmpty()) {
            return unknown();
        }
        if ("cancel".equals(form.get("action"))) {
            return session.get()
                    .terms()
                    .cancelUrl()
                    .map(Response::seeOther)
                    .orElseGet(() ->
                            Response.html(200, page.closed("Cancelled", "Nothing was paid. You can close this page.")));
        }
        return TestCard.byNumber(String.valueOf(form.getOrDefault("card", "")))
                .map(card -> pay(session.get().id(), card))
                .orElseGet(() -> Response.html(
                        402, page.open(session.get(), Optional.of("This is none of the sandbox's test cards."))));
    }

    /** A second click on Pay finds the session complete, and charges nothing. */
    private Response pay(String id, TestCard card) {
        return books.change(entry -> {
            Session session = entry.get(Session.class, id);
            if (session.open() && session.expiresAt() <= entry.now()) {
                return closed(payments.expireSession().expire(entry, session));
            }
            if (!session.open()) {
                return session.status() == SessionStatus.COMPLETE ? success(session) : closed(session);
            }
            Intent intent = payments.paySession().pay(entry, session, card);
            return intent.state()
                    .lastDecline()
                    .map(Decline::message)
                    .map(why -> Response.html(402, page.open(session, Optional.of(why))))
                    .orElseGet(() -> success(session));
        });
    }

    private static Response success(Session session) {
        return Response.seeOther(session.terms().successUrl().replace("{CHECKOUT_SESSION_ID}", session.id()));
    }

    private Response closed(Session session) {
        return session.status() == SessionStatus.COMPLETE
                ? Response.html(200, page.closed("Paid", "This payment is done. You can close this page."))
                : Response.html(410, page.closed("Expired", "This page has expired. Nothing was paid."));
    }

    private Response unknown() {
        return Response.html(404, page.closed("Not found", "There is no such checkout page."));
    }
}
