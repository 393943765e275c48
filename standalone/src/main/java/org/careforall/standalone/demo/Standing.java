// SPDX-License-Identifier: Apache-2.0
package org.careforall.standalone.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * How a campaign stands, as the ledger and as its total say it. Amounts are minor units of its currency.
 *
 * @param given what the demo paid to it
 * @param givenBack what the demo refunded of that
 * @param captured by the ledger
 * @param refunded by the ledger
 * @param ledger the campaign's balance in the ledger
 * @param balanced whether the ledger's transactions sum to zero
 * @param donations by the total
 * @param totalCaptured by the total
 * @param totalRefunded by the total
 * @param raised by the total
 */
record Standing(
        long given,
        long givenBack,
        long captured,
        long refunded,
        long ledger,
        boolean balanced,
        long donations,
        long totalCaptured,
        long totalRefunded,
        long raised) {

    static Standing ask(Api api, Account administrator, String campaign, long given, long givenBack) {
        JsonNode totals = api.get("/api/campaigns/" + campaign + "/totals", Optional.empty())
                .required()
                .json();
        JsonNode ledger = api.get("/api/donations/ledger?campaignId=" + campaign, administrator.token())
                .required()
                .json();
        return new Standing(
                given,
                givenBack,
                amount(ledger.path("captured")),
                amount(ledger.path("refunded")),
                amount(ledger.path("raised")),
                ledger.path("balanced").asBoolean(),
                totals.path("donations").asLong(),
                amount(totals.path("captured")),
                amount(totals.path("refunded")),
                amount(totals.path("raised")));
    }

    private static long amount(JsonNode node) {
        return node.isObject() ? node.path("amount").asLong() : node.asLong();
    }

    /** Ledger and total say the same, and nothing that the demo paid or gave back is missing; others may give too. */
    boolean agrees() {
        return balanced
                && captured == totalCaptured
                && refunded == totalRefunded
                && ledger == raised
                && raised == captured - refunded
                && captured >= given
                && refunded >= givenBack;
    }
}
