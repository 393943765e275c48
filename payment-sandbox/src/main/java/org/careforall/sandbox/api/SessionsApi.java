// SPDX-License-Identifier: Apache-2.0
package org.careforall.sandbox.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.careforall.sandbox.books.Ids;
import org.careforall.sandbox.books.Session;
import org.careforall.sandbox.books.SessionStatus;
import org.careforall.sandbox.books.SessionTerms;
import org.careforall.sandbox.payments.ExpireSession;
import org.careforall.sandbox.shapes.Shapes;

/** {@code /v1/checkout/sessions}. */
final class SessionsApi {
    private static final String URL = "/v1/checkout/sessions";
    private static final long SHORTEST = 30 * 60;
    private static final long LONGEST = 24 * 3600;
    /** The caller's clock and ours differ, and its request took time. */
    private static final long SLACK = 60;

    private final SessionRequest request;
    private final ExpireSession expireSession;
    private final Shapes shapes;
    private final EntityLists lists;

    SessionsApi(SessionRequest request, ExpireSession expireSession, Shapes shapes, EntityLists lists) {
        this.request = request;
        this.expireSession = expireSession;
        this.shapes = shapes;
        this.lists = lists;
    }

    Outcome create(Call call) {
        SessionTerms terms = request.terms(call.params());
        long now = call.entry().now();
        long expiresAt = call.params().integer("expires_at").orElse(now + LONGEST);
        if (expiresAt < now + SHORTEST - SLACK || expiresAt > now + LONGEST + SLACK) {
            throw ApiError.invalid(
                    "expires_at", "The `expires_at` timestamp must be 30 minutes to 24 hours from session creation.");
        }
        call.params().done();
        Session session = new Session(
                "cs_test_" + Ids.random(58), now, expiresAt, terms, SessionStatus.OPEN, Optional.empty(), false);
        return Outcome.ok(shapes.of(call.entry().put(session)));
    }

    Outcome retrieve(Call call) {
        call.params().done();
        return Outcome.ok(shapes.of(session(call)));
    }

    Outcome expire(Call call) {
        call.params().done();
        Session session = session(call);
        if (!session.open()) {
            throw ApiError.refused("Only Checkout Sessions with a status in [\"open\"] can be expired. This Checkout"
                    + " Session has a status of " + session.status().wire() + ".");
        }
        return Outcome.ok(shapes.of(expireSession.expire(call.entry(), session)));
    }

    Outcome lines(Call call) {
        int limit = Lists.limit(call.params());
        call.params().done();
        Session session = session(call);
        List<ObjectNode> items = session.terms().lines().stream()
                .limit(limit)
                .map(line -> LineItems.of(line, session.terms().intent().currency()))
                .toList();
        return Outcome.ok(Lists.of(
                URL + "/" + session.id() + "/line_items",
                items,
                session.terms().lines().size() > items.size()));
    }

    Outcome list(Call call) {
        Optional<String> intent = call.params().text("payment_intent");
        Optional<String> status = call.params().oneOf("status", "open", "complete", "expired");
        return lists.list(
                call,
                Session.class,
                URL,
                session -> intent.map(id -> session.intent().filter(id::equals).isPresent())
                                .orElse(true)
                        && status.map(session.status().wire()::equals).orElse(true));
    }

    private static Session session(Call call) {
        return call.subject(Session.class, "checkout.session", "session");
    }
}
