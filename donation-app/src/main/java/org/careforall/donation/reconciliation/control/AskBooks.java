// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.reconciliation.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.careforall.donation.reconciliation.entity.Figure;
import org.careforall.donation.reconciliation.entity.Source;
import org.careforall.donation.reconciliation.entity.Statement;
import org.careforall.platform.client.NotReachedException;
import org.careforall.platform.client.OtherApp;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Asks the other apps' public APIs what they have in their books. */
@ApplicationScoped
public class AskBooks {

    private OtherApp payments;
    private OtherApp campaigns;

    /** For CDI's proxies. */
    protected AskBooks() {}

    /** @param patience how long one answer may take; payment-app asks the provider for its own */
    @Inject
    public AskBooks(
            @ConfigProperty(name = "payments.url", defaultValue = "http://localhost:9080") String payments,
            @ConfigProperty(name = "campaigns.url", defaultValue = "http://localhost:9080") String campaigns,
            @ConfigProperty(name = "reconciliation.patience", defaultValue = "PT5M") Duration patience) {
        this.payments = new OtherApp(payments, patience);
        this.campaigns = new OtherApp(campaigns, patience);
    }

    /** What the provider and payment-app say, of all campaigns. */
    List<Statement> ofPayments(String authorization) throws NotReachedException {
        List<Statement> said = new ArrayList<>();
        for (Object sum : list(payments.post("/api/payments/reconciliation", authorization, "{}"), "sums")) {
            Map<?, ?> one = map(sum);
            UUID campaign = UUID.fromString(String.valueOf(one.get("campaignId")));
            String currency = String.valueOf(one.get("currency"));
            said.add(new Statement(campaign, currency, Source.PAYMENTS, Figure.paid, number(one, "captured")));
            said.add(new Statement(campaign, currency, Source.PAYMENTS, Figure.paidBack, number(one, "refunded")));
            said.add(new Statement(campaign, currency, Source.PROVIDER, Figure.paid, number(one, "providerCaptured")));
            said.add(new Statement(
                    campaign, currency, Source.PROVIDER, Figure.paidBack, number(one, "providerRefunded")));
        }
        return said;
    }

    /** What the public totals say of a campaign. */
    List<Statement> ofTotals(UUID campaign) throws NotReachedException {
        Map<String, Object> totals = campaigns.get("/api/campaigns/" + campaign + "/totals", null);
        List<Statement> said = new ArrayList<>();
        for (Figure figure : List.of(Figure.captured, Figure.refunded, Figure.raised)) {
            Map<?, ?> money = map(totals.get(figure.name()));
            said.add(new Statement(
                    campaign, String.valueOf(money.get("currency")), Source.TOTALS, figure, number(money, "amount")));
        }
        return said;
    }

    private static List<?> list(Map<?, ?> answer, String field) throws NotReachedException {
        if (answer.get(field) instanceof List<?> list) {
            return list;
        }
        throw new NotReachedException("answered something without " + field);
    }

    private static Map<?, ?> map(Object value) throws NotReachedException {
        if (value instanceof Map<?, ?> map) {
            return map;
        }
        throw new NotReachedException("answered something else than was asked for");
    }

    private static long number(Map<?, ?> object, String field) throws NotReachedException {
        if (object.get(field) instanceof Number number) {
            return number.longValue();
        }
        throw new NotReachedException("answered something without " + field);
    }
}
