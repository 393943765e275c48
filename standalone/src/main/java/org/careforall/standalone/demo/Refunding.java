// SPDX-License-Identifier: Apache-2.0
package org.careforall.standalone.demo;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Gives part of a gift back, as soon as its capture is known to the API. */
final class Refunding {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Set<Integer> NOT_CAPTURED_YET = Set.of(404, 409);

    private final Api api;
    private final DemoState state;
    private final Account administrator;

    Refunding(Api api, DemoState state, Account administrator) {
        this.api = api;
        this.state = state;
        this.administrator = administrator;
    }

    void refund(Gift gift, String donation, String currency) {
        Map<String, Object> request = Map.of(
                "amount", Map.of("amount", gift.refund(), "currency", currency), "reason", "requested_by_customer");
        Answer[] last = new Answer[1];
        Waiting.until(LIMIT, () -> {
            last[0] = api.post(
                    "/api/payments/" + donation + "/refunds",
                    request,
                    administrator.token(),
                    Optional.of(state.key("refund-" + gift.number())));
            return !NOT_CAPTURED_YET.contains(last[0].status());
        });
        last[0].required();
    }
}
