// SPDX-License-Identifier: Apache-2.0
package org.careforall.campaign.totals.boundary;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.careforall.campaign.totals.entity.GoalPercent;
import org.careforall.campaign.totals.entity.TotalsRow;
import org.careforall.events.Money;
import org.careforall.events.Nullable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What was given to a campaign.
 *
 * @param raised captured − refunded, before the provider's fees
 * @param captured all that was taken
 * @param refunded what was given back or lost in disputes
 * @param donations gifts of which something is left
 * @param donors people who gave: different accounts, and gifts of guests; for staff (donation:read) different people
 * @param goal what is asked for
 * @param goalPercent raised as a part of the goal, cut to two decimals; more than 100 when it is exceeded
 * @param lastDonationAt when money was last taken; left out before the first gift
 * @param asOf when the last change that is in it was booked; before the first gift, now
 */
@Schema(name = "CampaignTotals")
public record CampaignTotalsAnswer(
        Money raised,
        Money captured,
        Money refunded,
        long donations,

        @Schema(
                description = "Different accounts that gave, and each gift of a guest, whose address nobody has proven;"
                        + " for staff (donation:read) the exact number of different people")
        long donors,

        Money goal,
        @Schema(examples = "37.5") BigDecimal goalPercent,
        @Nullable Instant lastDonationAt,
        Instant asOf) {

    static CampaignTotalsAnswer of(TotalsRow row, boolean exact, Instant now) {
        return new CampaignTotalsAnswer(
                new Money(row.raised(), row.currency()),
                new Money(row.captured(), row.currency()),
                new Money(row.refunded(), row.currency()),
                row.donations(),
                exact ? row.donors() : row.shownDonors(),
                new Money(row.goal(), row.currency()),
                GoalPercent.of(row.raised(), row.goal()),
                row.lastDonationAt(),
                Optional.ofNullable(row.asOf()).orElse(now).truncatedTo(ChronoUnit.MILLIS));
    }
}
