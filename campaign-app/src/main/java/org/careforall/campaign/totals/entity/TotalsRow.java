// SPDX-License-Identifier: Apache-2.0
package org.careforall.campaign.totals.entity;

import java.time.Instant;
import java.util.UUID;

/**
 * A campaign's total as it is read, with what decides who may read it. Amounts in minor units.
 *
 * @param isPublic whether everybody may read it
 * @param goal what the campaign asks for
 * @param donors different people who gave, for staff alone
 * @param shownDonors the same as everybody sees it: accounts, and gifts of guests
 * @param lastDonationAt null before the first gift
 * @param asOf when it was last changed; null before the first gift
 */
public record TotalsRow(
        UUID ownerId,
        boolean isPublic,
        long goal,
        String currency,
        long raised,
        long captured,
        long refunded,
        long donations,
        long donors,
        long shownDonors,
        Instant lastDonationAt,
        Instant asOf) {}
