// SPDX-License-Identifier: Apache-2.0
package org.careforall.campaign.totals.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.careforall.campaign.database.CampaignDatabase;
import org.careforall.events.Money;
import org.careforall.events.donation.DonationSnapshot;
import org.careforall.events.donation.DonorReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody gives a little under a guessed address and looks at the public number of donors. */
class GuessedAddressTest {

    private static final UUID CAMPAIGN = UUID.randomUUID();

    private final Projection projection = new Projection(CampaignDatabase.dataSource());

    @BeforeEach
    void nothingGivenYet() {
        CampaignDatabase.withoutGifts();
    }

    @Test
    void thePublicNumberGrowsByTheSameWhetherTheAddressGaveBeforeOrNot() {
        projection.deliver(List.of(guest("grace")));
        long before = shown();

        projection.deliver(List.of(guest("grace")));
        long known = shown() - before;
        projection.deliver(List.of(guest("alan")));
        long unknown = shown() - before - known;

        assertThat(known).isEqualTo(unknown);
    }

    private static long shown() {
        return CampaignDatabase.numbers(
                        "select shown_donors from campaign_total where campaign_id = '%s'".formatted(CAMPAIGN))
                .get(0);
    }

    private static DonationSnapshot guest(String key) {
        return new DonationSnapshot(
                UUID.randomUUID(),
                2,
                CAMPAIGN,
                "CAPTURED",
                "CARD",
                new Money(50, "USD"),
                0,
                50,
                50,
                0,
                0,
                0,
                new DonorReference(key, null, "guessed@example.org", null, true),
                null,
                GiftFacts.BEGUN,
                GiftFacts.BEGUN);
    }
}
