// SPDX-License-Identifier: Apache-2.0
package org.careforall.campaign.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
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

    @Test
    void theOwnersOwnDataIsForTheOwnerAndStaff() {
        history.add(CAMPAIGN, entry(1, "APPROVED"), true);
        history.add(CAMPAIGN, changed(2, "\"metadata\": {\"from\": {}, \"to\": {\"donor\": \"secret\"}}"), true);
        history.add(
                CAMPAIGN,
                changed(
                        3,
                        "\"externalReference\": {\"from\": null, \"to\": \"secret\"},"
                                + " \"summary\": {\"from\": \"a\", \"to\": \"b\"}"),
                true);

        assertThat(history.after(CAMPAIGN, 0, false, 2))
                .extracting(HistoryEntry::version)
                .containsExactly(1L, 3L);
        assertThat(history.after(CAMPAIGN, 1, false, 10))
                .singleElement()
                .extracting(HistoryEntry::changes)
                .asString()
                .contains("summary")
                .doesNotContain("externalReference", "secret");
        assertThat(history.after(CAMPAIGN, 1, true, 10))
                .extracting(HistoryEntry::changes)
                .allSatisfy(changes -> assertThat(changes).contains("secret"))
                .hasSize(2);
    }

    @Test
    void ofAChangeThatWaitsForReviewThePublicReadsThePartThatIsPublicAtOnce() {
        String both =
                "\"title\": {\"from\": \"a\", \"to\": \"hidden\"}, \"story\": {\"from\": \"b\", \"to\": \"shown\"}";
        history.add(CAMPAIGN, changed(1, both), false);
        history.add(CAMPAIGN, entry(2, "APPROVED"), true);
        history.add(CAMPAIGN, changed(3, both), false);
        history.add(CAMPAIGN, entry(4, "REJECTED"), false);
        history.add(CAMPAIGN, changed(5, "\"goal\": {}, \"beneficiary\": {\"from\": null, \"to\": \"me\"}"), false);
        history.add(CAMPAIGN, entry(6, "APPROVED", "{\"title\": {\"from\": \"a\", \"to\": \"c\"}}"), true);

        List<HistoryEntry> told = history.after(CAMPAIGN, 0, false, 10);
        assertThat(told).extracting(HistoryEntry::version).containsExactly(2L, 3L, 6L);
        assertThat(told.get(1).changes()).contains("shown").doesNotContain("title", "hidden");
        assertThat(told.get(2).changes()).contains("title");
        assertThat(history.after(CAMPAIGN, 0, true, 10)).hasSize(6);
    }

    private static HistoryEntry changed(long version, String changes) {
        return entry(version, "CHANGED", "{" + changes + "}");
    }

    private static HistoryEntry entry(long version, String action) {
        return entry(version, action, "{}");
    }

    private static HistoryEntry entry(long version, String action, String changes) {
        return new HistoryEntry(
                version, Instant.now(), action, null, "DRAFT", ActorKind.OWNER, UUID.randomUUID(), null, changes);
    }
}
