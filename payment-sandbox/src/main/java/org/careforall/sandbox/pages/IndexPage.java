// SPDX-License-Identifier: Apache-2.0
package org.careforall.sandbox.pages;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.careforall.sandbox.books.Books;
import org.careforall.sandbox.books.Dispute;
import org.careforall.sandbox.books.Entity;
import org.careforall.sandbox.books.Intent;
import org.careforall.sandbox.books.Refund;
import org.careforall.sandbox.books.Slice;
import org.careforall.sandbox.http.Request;
import org.careforall.sandbox.http.Response;
import org.careforall.sandbox.knobs.KnobBoard;
import org.careforall.sandbox.payments.Currencies;
import org.careforall.sandbox.webhooks.WebhookQueue;

/** {@code /}: what happened lately, and the knobs. */
public final class IndexPage {
    private static final int SHOWN = 50;

    private final Books books;
    private final WebhookQueue webhooks;
    private final KnobBoard board;
    private final Currencies currencies;

    public IndexPage(Books books, WebhookQueue webhooks, KnobBoard board, Currencies currencies) {
        this.books = books;
        this.webhooks = webhooks;
        this.board = board;
        this.currencies = currencies;
    }

    public Response show(Request request) {
        return Response.html(
                200,
                Html.page(
                        "Payment sandbox",
                        "<h1>Payment sandbox</h1>" + payments() + refunds() + disputes() + deliveries()
                                + KnobForm.of(board.knobs())));
    }

    private String payments() {
        return Html.table(
                "Payments",
                List.of("Made", "Intent", "Status", "Amount", "Received", "Donation"),
                latest(Intent.class).stream()
                        .map(intent -> List.<Object>of(
                                time(intent.created()),
                                intent.id(),
                                intent.state().status().wire(),
                                money(intent.terms().amount(), intent.terms().currency()),
                                money(intent.state().received(), intent.terms().currency()),
                                intent.terms().metadata().getOrDefault("donationId", "")))
                        .toList());
    }

    private String refunds() {
        return Html.table(
                "Refunds",
                List.of("Made", "Refund", "Status", "Amount", "Charge"),
                latest(Refund.class).stream()
                        .map(refund -> List.<Object>of(
                                time(refund.created()),
                                refund.id(),
                                refund.status().wire(),
                                money(refund.amount(), refund.currency()),
                                refund.charge()))
                        .toList());
    }

    private String disputes() {
        return Html.table(
                "Disputes",
                List.of("Opened", "Dispute", "Status", "Amount", "Charge", "Decide"),
                latest(Dispute.class).stream()
                        .map(dispute -> List.<Object>of(
                                time(dispute.created()),
                                dispute.id(),
                                dispute.status().wire(),
                                money(dispute.amount(), dispute.currency()),
                                dispute.charge(),
                                new Html.Raw(dispute.open() ? decide(dispute) : "")))
                        .toList());
    }

    private static String decide(Dispute dispute) {
        return "<form class=\"row\" method=\"post\" action=\"/sandbox/disputes/" + Html.escape(dispute.charge())
                + "/close\"><button name=\"outcome\" value=\"won\">won</button> "
                + "<button name=\"outcome\" value=\"lost\">lost</button></form>";
    }

    private String deliveries() {
        return Html.table(
                "Webhook deliveries (" + webhooks.pending() + " waiting)",
                List.of("At", "Event", "Type", "Attempt", "Outcome", "ms"),
                webhooks.latest().stream()
                        .limit(SHOWN)
                        .map(attempt -> List.<Object>of(
                                attempt.at(),
                                attempt.event(),
                                attempt.type(),
                                attempt.number(),
                                attempt.outcome(),
                                attempt.millis()))
                        .toList());
    }

    private <T extends Entity> List<T> latest(Class<T> kind) {
        Slice.Cursor newest = new Slice.Cursor(Optional.empty(), Slice.Direction.OLDER);
        return books.slice(kind, newest, SHOWN, any -> true).items();
    }

    private String money(long amount, String currency) {
        return currencies.write(amount, currency);
    }

    private static Instant time(long seconds) {
        return Instant.ofEpochSecond(seconds);
    }
}
