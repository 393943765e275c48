// SPDX-License-Identifier: Apache-2.0
package org.careforall.campaign.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import org.careforall.campaign.database.CampaignDatabase;
import org.careforall.campaign.history.entity.ActorKind;
import org.careforall.campaign.history.entity.CampaignHistory;
import org.careforall.campaign.history.entity.HistoryEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CampaignHistoryTest {

    private static final UUID CAMPAIGN = UUID.randomUUID();

    private final CampaignHistory history = new CampaignHistory(CampaignDatabase.empty());

    @ParameterizedTest
    @ValueSource(strings = {"update campaign_history set reason = 'x'", "delete from campaign_history"})
    void noRowIsEverRewritten(String rewriting) {
        history.add(CAMPAIGN, entry(1, "CREATED"), true);

        assertThatThrownBy(() -> CampaignDatabase.execute(rewriting)).hasMessageContaining("append-only");
    }

    @Test
    void thePublicReadsWhatIsOpenAndNotWhoDidIt() {
        history.add(CAMPAIGN, entry(1, "CREATED"), false);
        history.add(CAMPAIGN, entry(2, "APPROVED"), true);

        assertThat(history.after(CAMPAIGN, 0, false, 10)).singleElement().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo("APPROVED");
            assertThat(entry.actorId()).isNull();
        });
        assertThat(history.after(CAMPAIGN, 0, true, 10)).hasSize(2);
    }

    private static HistoryEntry entry(long version, String action) {
        return new HistoryEntry(
                version, Instant.now(), action, null, "DRAFT", ActorKind.OWNER, UUID.randomUUID(), null, "{}");
    }
}
