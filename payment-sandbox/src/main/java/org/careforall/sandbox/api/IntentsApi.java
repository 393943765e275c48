// SPDX-License-Identifier: Apache-2.0
package org.careforall.sandbox.api;

import java.util.Map;
import java.util.Optional;
import org.careforall.sandbox.books.Entry;
import org.careforall.sandbox.books.Ids;
import org.careforall.sandbox.books.Intent;
import org.careforall.sandbox.books.IntentTerms;
import org.careforall.sandbox.books.PaymentMethod;
import org.careforall.sandbox.shapes.Shapes;

/** {@code /v1/payment_intents}: made, read, described and listed. */
final class IntentsApi {
    static final String URL = "/v1/payment_intents";

    private final IntentRequest request;
    private final IntentActions actions;
    private final Shapes shapes;
    private final EntityLists lists;

    IntentsApi(IntentRequest request, IntentActions actions, Shapes shapes, EntityLists lists) {
        this.request = request;
        this.actions = actions;
        this.shapes = shapes;
        this.lists = lists;
    }

    Outcome create(Call call) {
        Params params = call.params();
        IntentTerms terms = request.terms(params);
        boolean confirm = params.flag("confirm").orElse(false);
        Optional<PaymentMethod> method = IntentActions.method(params);
        Optional<String> returnUrl = params.text("return_url");
        params.done();
        if (confirm) {
            IntentActions.requireReturnUrl(terms, returnUrl);
        } else if (returnUrl.isPresent()) {
            throw ApiError.invalid("return_url", "You can only pass return_url if confirm is true.");
        }
        Entry entry = call.entry();
        Intent made = entry.put(Intent.open(Ids.next("pi"), entry.now(), terms, Optional.empty(), method));
        entry.tell("payment_intent.created", made);
        return confirm ? actions.charge(entry, made) : Outcome.ok(shapes.of(made));
    }

    Outcome retrieve(Call call) {
        call.params().text("client_secret");
        call.params().done();
        return Outcome.ok(shapes.of(actions.intent(call)));
    }

    Outcome update(Call call) {
        Intent intent = actions.intent(call);
        Map<String, String> metadata = Metadata.changed(intent.terms().metadata(), call.params());
        IntentTerms described = call.params()
                .text("description", 1000)
                .map(intent.terms()::withDescription)
                .orElse(intent.terms());
        call.params().done();
        return Outcome.ok(shapes.of(call.entry().put(intent.withTerms(described.withMetadata(metadata)))));
    }

    Outcome list(Call call) {
        call.params().text("customer").ifPresent(id -> {
            throw ApiError.noSuch("customer", id, "customer");
        });
        return lists.list(call, Intent.class, URL, intent -> true);
    }
}
