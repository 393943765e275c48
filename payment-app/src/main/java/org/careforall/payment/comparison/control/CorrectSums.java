// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.comparison.control;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.careforall.events.Money;
import org.careforall.payment.comparison.entity.CampaignSum;
import org.careforall.payment.comparison.entity.Difference;
import org.careforall.payment.comparison.entity.DifferenceKind;
import org.careforall.payment.comparison.entity.OurBooks;

/** What the sums would be if the provider is right: ours, with every difference that was found. */
final class CorrectSums {

    private final Map<String, CampaignSum> sums = new LinkedHashMap<>();

    private CorrectSums(List<CampaignSum> booked) {
        booked.forEach(sum -> sums.put(key(sum.campaignId(), sum.currency()), sum));
    }

    static List<CampaignSum> with(Connection connection, List<CampaignSum> booked, List<LookAtIntents.Found> found)
            throws SQLException {
        CorrectSums sums = new CorrectSums(booked);
        for (LookAtIntents.Found one : found) {
            Difference difference = one.difference();
            if (one.counts() && difference.kind() != DifferenceKind.UNREADABLE) {
                Optional<UUID> campaign =
                        OurBooks.campaignOf(connection, difference.donationId().orElseThrow());
                campaign.ifPresent(id -> sums.correct(id, difference));
            }
        }
        return List.copyOf(sums.sums.values());
    }

    private void correct(UUID campaign, Difference difference) {
        boolean capture = difference.kind().isOfCapture();
        difference.provider().ifPresent(money -> add(campaign, money, capture));
        difference.ours().ifPresent(money -> add(campaign, money.withAmount(-money.amount()), capture));
    }

    private void add(UUID campaign, Money money, boolean capture) {
        sums.compute(key(campaign, money.currency()), (key, sum) -> {
            CampaignSum before = sum == null ? CampaignSum.booked(campaign, money.currency(), 0, 0) : sum;
            return capture ? before.withTakenThere(money.amount()) : before.withGivenBackThere(money.amount());
        });
    }

    private static String key(UUID campaign, String currency) {
        return campaign + currency;
    }
}
