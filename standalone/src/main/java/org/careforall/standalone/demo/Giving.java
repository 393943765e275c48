// SPDX-License-Identifier: Apache-2.0
package org.careforall.standalone.demo;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gives a gift: pledges it at the API, follows the link to the provider's page, and pays there. */
final class Giving {

    /** Stripe's test card that always succeeds. */
    private static final String CARD = "4242424242424242";

    private final Api api;
    private final DemoState state;
    private final List<Campaign> campaigns;
    private final List<Account> users;

    Giving(Api api, DemoState state, List<Campaign> campaigns, List<Account> users) {
        this.api = api;
        this.state = state;
        this.campaigns = campaigns;
        this.users = users;
    }

    /** Returns the donation's id. A gift that an earlier start gave is not given again: the key sees to that. */
    String give(Gift gift) {
        Optional<String> token =
                gift.isGuests() ? Optional.empty() : users.get(gift.user()).token();
        Answer pledge = api.post(
                        "/api/donations", request(gift), token, Optional.of(state.key("gift-" + gift.number())))
                .required();
        pay(URI.create(pledge.text("checkoutUrl")));
        return pledge.text("id");
    }

    private Map<String, Object> request(Gift gift) {
        Campaign campaign = campaigns.get(gift.campaign());
        Map<String, Object> request = new HashMap<>();
        request.put("campaignId", campaign.id());
        request.put(
                "amount",
                Map.of("amount", gift.amount(), "currency", campaign.plan().currency()));
        request.put("anonymous", gift.anonymous());
        request.put("method", "CARD");
        if (gift.isGuests()) {
            request.put(
                    "donor",
                    Map.of("name", "Guest " + gift.number(), "email", "guest" + gift.number() % 90 + "@example.org"));
        }
        if (gift.number() % 5 == 0) {
            request.put("message", "All the best!");
        }
        return request;
    }

    /** The link leads to the provider while there is something to pay, and to the result page afterwards. */
    private void pay(URI checkout) {
        Answer redirect = api.open(checkout);
        URI page = redirect.location()
                .orElseThrow(() -> new DemoFailed(redirect.request() + " answered " + redirect.status() + " "
                        + redirect.response().body() + " where a redirect to the provider was due"));
        if (!page.getPath().startsWith("/checkout/")) {
            return;
        }
        Answer paid = api.submit(page, Map.of("card", CARD));
        if (paid.status() >= 400) {
            throw new DemoFailed("paying at " + page + " answered " + paid.status() + ": "
                    + paid.response().body());
        }
    }
}
