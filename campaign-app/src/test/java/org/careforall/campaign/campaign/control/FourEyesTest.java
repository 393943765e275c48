// SPDX-License-Identifier: Apache-2.0
package org.careforall.campaign.campaign.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.careforall.campaign.testing.CampaignHouse.OWNER;
import static org.careforall.campaign.testing.CampaignHouse.STAFF;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.careforall.campaign.campaign.entity.CampaignAction;
import org.careforall.campaign.campaign.entity.CampaignDetails;
import org.careforall.campaign.campaign.entity.SampleCampaigns;
import org.careforall.campaign.database.CampaignDatabase;
import org.careforall.campaign.history.entity.CampaignHistory;
import org.careforall.campaign.history.entity.HistoryEntry;
import org.careforall.campaign.testing.CampaignHouse;
import org.careforall.events.Money;
import org.careforall.platform.caller.Caller;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who wrote what is reviewed does not approve it; an administrator may, and the history says so. */
class FourEyesTest {

    private static final Caller EDITOR = CampaignHouse.caller("campaign:review", "campaign:manage");
    private static final Caller ADMIN =
            CampaignHouse.caller("campaign:review", "campaign:manage", "campaign:approve-own");

    private final CampaignHouse house = new CampaignHouse();

    @BeforeEach
    void noneIsThere() {
        CampaignDatabase.empty();
    }

    @AfterAll
    static void asBefore() {
        CampaignDatabase.empty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"title", "goal", "beneficiary"})
    void whoChangedWhatIsReviewedDoesNotApproveIt(String field) {
        UUID campaign = active();
        change(campaign, with(field), EDITOR);

        assertThat(approve(campaign, EDITOR)).contains(403);
        assertThat(house.read(campaign).hasPendingChange()).isTrue();
        assertThat(approve(campaign, STAFF)).isEmpty();
        assertThat(lastReason(campaign)).isNull();
    }

    @Test
    void whoHadAPartInItDoesNotEitherWhoeverChangedItLast() {
        UUID campaign = active();
        change(campaign, with("beneficiary"), EDITOR);
        change(campaign, with("title"), OWNER);

        assertThat(approve(campaign, EDITOR)).contains(403);
        assertThat(approve(campaign, STAFF)).isEmpty();
    }

    @Test
    void whoChangedADraftDoesNotApproveTheCampaign() {
        UUID campaign = house.create(with("")).id();
        change(campaign, with("summary"), EDITOR);
        house.move(campaign, CampaignAction.SUBMIT, OWNER);

        assertThat(approve(campaign, EDITOR)).contains(403);
        assertThat(approve(campaign, STAFF)).isEmpty();
    }

    @Test
    void whoChangedWhatIsPublicAtOnceApprovesAnothersChange() {
        UUID campaign = active();
        change(campaign, with("summary"), EDITOR);
        change(campaign, with("title"), OWNER);

        assertThat(approve(campaign, EDITOR)).isEmpty();
    }

    @Test
    void anApprovalOrARefusalEndsIt() {
        UUID campaign = active();
        change(campaign, with("title"), EDITOR);
        assertThat(approve(campaign, STAFF)).isEmpty();
        change(campaign, with("beneficiary"), OWNER);
        assertThat(approve(campaign, EDITOR)).isEmpty();

        change(campaign, with("goal"), EDITOR);
        house.move(campaign, CampaignAction.REJECT, EDITOR);
        change(campaign, with("title"), OWNER);
        assertThat(approve(campaign, EDITOR)).isEmpty();
    }

    @Test
    void anAdministratorMayAndTheHistorySaysSo() {
        UUID campaign = active();
        change(campaign, with("beneficiary"), ADMIN);

        assertThat(approve(campaign, ADMIN)).isEmpty();

        assertThat(lastReason(campaign)).isEqualTo("Approved by a person who had changed it.");
    }

    private UUID active() {
        UUID campaign = house.create(with("")).id();
        house.move(campaign, CampaignAction.SUBMIT, OWNER);
        house.move(campaign, CampaignAction.APPROVE, STAFF);
        return campaign;
    }

    private void change(UUID campaign, CampaignDetails details, Caller caller) {
        house.in(() -> house.changes().change(campaign.toString(), "*", old -> details, caller));
    }

    private Optional<Integer> approve(UUID campaign, Caller caller) {
        return SampleCampaigns.refusal(() -> house.move(campaign, CampaignAction.APPROVE, caller))
                .map(refused -> refused.problem().status());
    }

    private String lastReason(UUID campaign) {
        return house.in(() -> new CampaignHistory(house.database())
                .after(campaign, 0, false, 100).stream()
                        .filter(entry -> entry.action().equals("APPROVED"))
                        .reduce((first, last) -> last)
                        .map(HistoryEntry::reason)
                        .orElse(null));
    }

    /** A campaign that differs in one field. */
    private static CampaignDetails with(String field) {
        return new CampaignDetails(
                field.equals("title") ? "Pumps" : "Wells",
                field.equals("summary") ? "Three wells" : "Two wells",
                "Story",
                "community",
                new Money(field.equals("goal") ? 900_000 : 500_000, "USD"),
                null,
                null,
                null,
                field.equals("beneficiary") ? "Somebody else" : "The village",
                null,
                Map.of(),
                false,
                null);
    }
}
