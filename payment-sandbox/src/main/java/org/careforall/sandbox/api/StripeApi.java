// SPDX-License-Identifier: Apache-2.0
package org.careforall.sandbox.api;

import org.careforall.sandbox.books.Books;
import org.careforall.sandbox.http.Router;
import org.careforall.sandbox.knobs.KnobBoard;
import org.careforall.sandbox.payments.Payments;
import org.careforall.sandbox.shapes.EventShape;
import org.careforall.sandbox.shapes.Shapes;

/** The part of Stripe's API that is spoken here, by path. */
public final class StripeApi {
    private final StripeGate gate;
    private final SessionsApi sessions;
    private final IntentsApi intents;
    private final IntentActions actions;
    private final RefundsApi refunds;
    private final ChargesApi charges;
    private final DisputesApi disputes;
    private final BalanceApi balance;
    private final EventsApi events;

    public StripeApi(StripeGate gate, Books books, Payments payments, Shapes shapes, KnobBoard board) {
        Amounts amounts = new Amounts(payments.currencies());
        EntityLists lists = new EntityLists(books, shapes);
        this.gate = gate;
        this.sessions = new SessionsApi(new SessionRequest(amounts), payments.expireSession(), shapes, lists);
        this.actions = new IntentActions(payments, shapes);
        this.intents = new IntentsApi(new IntentRequest(amounts), actions, shapes, lists);
        this.refunds = new RefundsApi(payments.refundCharge(), amounts, shapes, lists);
        this.charges = new ChargesApi(shapes, lists);
        this.disputes = new DisputesApi(payments.closeDispute(), shapes, lists);
        this.balance = new BalanceApi(shapes, lists);
        this.events = new EventsApi(books, new EventShape(shapes), board);
    }

    public void routes(Router router) {
        String session = "/v1/checkout/sessions";
        post(router, session, sessions::create);
        get(router, session, sessions::list);
        get(router, session + "/{id}", sessions::retrieve);
        get(router, session + "/{id}/line_items", sessions::lines);
        post(router, session + "/{id}/expire", sessions::expire);
        String intent = "/v1/payment_intents";
        post(router, intent, intents::create);
        get(router, intent, intents::list);
        get(router, intent + "/{id}", intents::retrieve);
        post(router, intent + "/{id}", intents::update);
        post(router, intent + "/{id}/confirm", actions::confirm);
        post(router, intent + "/{id}/capture", actions::capture);
        post(router, intent + "/{id}/cancel", actions::cancel);
        post(router, "/v1/refunds", refunds::create);
        get(router, "/v1/refunds", refunds::list);
        get(router, "/v1/refunds/{id}", refunds::retrieve);
        post(router, "/v1/refunds/{id}", refunds::update);
        get(router, "/v1/charges", charges::list);
        get(router, "/v1/charges/{id}", charges::retrieve);
        post(router, "/v1/charges/{id}", charges::update);
        get(router, "/v1/charges/{id}/refunds", charges::refunds);
        get(router, "/v1/disputes", disputes::list);
        get(router, "/v1/disputes/{id}", disputes::retrieve);
        post(router, "/v1/disputes/{id}/close", disputes::close);
        get(router, "/v1/balance_transactions", balance::list);
        get(router, "/v1/balance_transactions/{id}", balance::retrieve);
        get(router, "/v1/events", events::list);
        get(router, "/v1/events/{id}", events::retrieve);
    }

    private void post(Router router, String path, Operation operation) {
        router.on("POST", path, gate.guard(operation));
    }

    private void get(Router router, String path, Operation operation) {
        router.on("GET", path, gate.guard(operation));
    }
}
