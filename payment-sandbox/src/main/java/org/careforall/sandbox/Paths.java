// SPDX-License-Identifier: Apache-2.0
package org.careforall.sandbox;

import org.careforall.sandbox.api.ApiError;
import org.careforall.sandbox.api.Disturbance;
import org.careforall.sandbox.api.StripeApi;
import org.careforall.sandbox.api.StripeGate;
import org.careforall.sandbox.books.Books;
import org.careforall.sandbox.http.Endpoint;
import org.careforall.sandbox.http.Response;
import org.careforall.sandbox.http.Router;
import org.careforall.sandbox.knobs.KnobBoard;
import org.careforall.sandbox.pages.Checkout;
import org.careforall.sandbox.pages.IndexPage;
import org.careforall.sandbox.pages.StyleSheet;
import org.careforall.sandbox.payments.Payments;
import org.careforall.sandbox.shapes.Shapes;
import org.careforall.sandbox.tools.DisputeTools;
import org.careforall.sandbox.tools.ToolsApi;
import org.careforall.sandbox.webhooks.WebhookQueue;

/** All that the sandbox answers, by path. */
final class Paths {
    private Paths() {}

    static Endpoint of(
            SandboxSettings settings,
            Books books,
            Payments payments,
            Shapes shapes,
            KnobBoard board,
            WebhookQueue webhooks) {
        StripeGate gate = new StripeGate(books, settings.secretKey(), shapes, new Disturbance(board));
        Router router = new Router(request -> request.path().startsWith("/v1/")
                ? gate.guard(call -> {
                            throw ApiError.noSuchUrl(request.method(), request.path());
                        })
                        .answer(request)
                : Response.of(404, "text/plain; charset=utf-8", "There is nothing here.\n"));
        new StripeApi(gate, books, payments, shapes, board).routes(router);
        new Checkout(books, payments).routes(router);
        new ToolsApi(books, board, webhooks, new DisputeTools(books, payments, shapes)).routes(router);
        router.on("GET", "/", new IndexPage(books, webhooks, board, payments.currencies())::show);
        router.on("GET", "/style.css", new StyleSheet()::show);
        return router;
    }
}
