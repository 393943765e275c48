// SPDX-License-Identifier: Apache-2.0
package org.careforall.campaign.campaign.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.careforall.campaign.campaign.entity.SampleCampaigns.details;

import java.time.Instant;
import org.careforall.events.Money;
import org.careforall.platform.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CampaignReviewTest {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    private final Campaign active = SampleCampaigns.in(CampaignStatus.ACTIVE);

    @Test
    void aNewTitleOfAnApprovedCampaignWaitsWhileTheApprovedOneStaysPublic() {
        active.change(details("Wells and pumps", 500_000), NOW);

        assertThat(active.approved().title()).isEqualTo("Wells");
        assertThat(active.latest().title()).isEqualTo("Wells and pumps");
        assertThat(active.snapshot(NOW).title()).isEqualTo("Wells");
        assertThat(active.acceptsDonations(NOW)).isTrue();
    }

    @Test
    void theChangeIsPublicOnceItIsApproved() {
        active.change(details("Wells", 900_000), NOW);
        active.perform(CampaignAction.APPROVE, NOW);

        assertThat(active.approved().goal()).isEqualTo(new Money(900_000, "USD"));
        assertThat(active.hasPendingChange()).isFalse();
        assertThat(active.status()).isEqualTo(CampaignStatus.ACTIVE);
    }

    @Test
    void aRejectedChangeLeavesTheCampaignAsItWasApproved() {
        active.change(details("Yachts", 500_000), NOW);
        active.reject("yachts?", NOW);

        assertThat(active.latest().title()).isEqualTo("Wells");
        assertThat(active.status()).isEqualTo(CampaignStatus.ACTIVE);
        assertThat(active.rejectionReason()).contains("yachts?");
    }

    @Test
    void approvingAChangeDoesNotResumeAPausedCampaign() {
        Campaign paused = SampleCampaigns.in(CampaignStatus.PAUSED);
        paused.change(details("Wells and pumps", 500_000), NOW);
        paused.perform(CampaignAction.APPROVE, NOW);

        assertThat(paused.status()).isEqualTo(CampaignStatus.PAUSED);
        assertThat(paused.approved().title()).isEqualTo("Wells and pumps");
    }

    @Test
    void aDraftChangesAtOnce() {
        Campaign draft = SampleCampaigns.in(CampaignStatus.DRAFT);
        draft.change(details("Pumps", 1), NOW);

        assertThat(draft.approved().title()).isEqualTo("Pumps");
        assertThat(draft.hasPendingChange()).isFalse();
    }

    @Test
    void takingAChangeBackEndsItsReview() {
        active.change(details("Wells and pumps", 500_000), NOW);
        active.change(details("Wells", 500_000), NOW);

        assertThat(active.hasPendingChange()).isFalse();
    }

    @Test
    void theCurrencyStaysOnceGiftsMayBeUnderWay() {
        CampaignDetails old = active.latest();
        CampaignDetails inEuro = new CampaignDetails(
                old.title(),
                old.summary(),
                old.story(),
                old.category(),
                new Money(500_000, "EUR"),
                null,
                null,
                null,
                null,
                null,
                old.metadata(),
                false,
                null);

        assertThat(SampleCampaigns.refusal(() -> active.change(inEuro, NOW))
                        .map(ProblemException::problem)
                        .orElseThrow()
                        .errors()
                        .get(0)
                        .field())
                .isEqualTo("goal.currency");
    }

    @ParameterizedTest
    @EnumSource(
            value = CampaignStatus.class,
            names = {"COMPLETED", "CANCELLED"})
    void whatIsOverIsNotEdited(CampaignStatus over) {
        Campaign campaign = SampleCampaigns.in(over);

        assertThat(SampleCampaigns.refusal(() -> campaign.change(details("Pumps", 1), NOW)))
                .isPresent();
    }
}
