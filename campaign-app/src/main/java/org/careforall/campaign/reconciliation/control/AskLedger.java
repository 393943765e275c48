// SPDX-License-Identifier: Apache-2.0
package org.careforall.campaign.reconciliation.control;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.careforall.campaign.reconciliation.entity.CampaignFigures;
import org.careforall.platform.client.NotReachedException;
import org.careforall.platform.client.OtherApp;
import org.careforall.platform.client.OtherApp.Answer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Asks donation-app what its ledger says of a campaign, in the name of who wants to know. */
@ApplicationScoped
public class AskLedger {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private OtherApp donations;

    /** For CDI's proxies. */
    protected AskLedger() {}

    /** @param donations where donation-app's API is */
    @Inject
    public AskLedger(@ConfigProperty(name = "donations.url", defaultValue = "http://localhost:9080") String donations) {
        this.donations = new OtherApp(donations, PATIENCE);
    }

    /**
     * The ledger's figures; unknown when it has never heard of the campaign.
     *
     * @param authorization the caller's header; they need ledger:read
     * @throws NotReachedException when the ledger does not say
     */
    CampaignFigures about(UUID campaign, String authorization) throws NotReachedException {
        Answer answer = donations.ask("/api/donations/ledger?campaignId=" + campaign, authorization);
        if (answer.status() == 422) {
            return CampaignFigures.UNKNOWN;
        }
        if (answer.status() != 200 || answer.body() == null) {
            throw new NotReachedException("the ledger answered " + answer.status());
        }
        return new CampaignFigures(
                true,
                number(answer.body(), "captured"),
                number(answer.body(), "refunded"),
                number(answer.body(), "raised"),
                answer.body().path("balanced").asBoolean(true));
    }

    /** A figure that is missing is no zero. */
    private static long number(JsonNode balance, String figure) throws NotReachedException {
        JsonNode value = balance.path(figure);
        if (!value.canConvertToExactIntegral() || !value.canConvertToLong()) {
            throw new NotReachedException("the ledger's answer has no " + figure);
        }
        return value.longValue();
    }
}
