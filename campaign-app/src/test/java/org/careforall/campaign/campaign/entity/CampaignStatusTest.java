// SPDX-License-Identifier: Apache-2.0
package org.careforall.campaign.campaign.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.careforall.campaign.campaign.entity.CampaignAction.APPROVE;
import static org.careforall.campaign.campaign.entity.CampaignAction.CANCEL;
import static org.careforall.campaign.campaign.entity.CampaignAction.COMPLETE;
import static org.careforall.campaign.campaign.entity.CampaignAction.PAUSE;
import static org.careforall.campaign.campaign.entity.CampaignAction.REJECT;
import static org.careforall.campaign.campaign.entity.CampaignAction.RESUME;
import static org.careforall.campaign.campaign.entity.CampaignAction.SUBMIT;
import static org.careforall.campaign.campaign.entity.CampaignStatus.ACTIVE;
import static org.careforall.campaign.campaign.entity.CampaignStatus.CANCELLED;
import static org.careforall.campaign.campaign.entity.CampaignStatus.COMPLETED;
import static org.careforall.campaign.campaign.entity.CampaignStatus.DRAFT;
import static org.careforall.campaign.campaign.entity.CampaignStatus.IN_REVIEW;
import static org.careforall.campaign.campaign.entity.CampaignStatus.PAUSED;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.careforall.platform.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CampaignStatusTest {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    /** The rule as the design tells it, written a second time. */
    private static final Map<CampaignStatus, Map<CampaignAction, CampaignStatus>> RULE = Map.of(
            DRAFT, Map.of(SUBMIT, IN_REVIEW, CANCEL, CANCELLED),
            IN_REVIEW, Map.of(APPROVE, ACTIVE, REJECT, DRAFT, CANCEL, CANCELLED),
            ACTIVE, Map.of(PAUSE, PAUSED, COMPLETE, COMPLETED, CANCEL, CANCELLED),
            PAUSED, Map.of(RESUME, ACTIVE, COMPLETE, COMPLETED, CANCEL, CANCELLED),
            COMPLETED, Map.of(),
            CANCELLED, Map.of());

    static Stream<Arguments> allPairs() {
        return Arrays.stream(CampaignStatus.values())
                .flatMap(status -> Arrays.stream(CampaignAction.values()).map(action -> Arguments.of(status, action)));
    }

    @ParameterizedTest
    @MethodSource("allPairs")
    void aCampaignDoesExactlyWhatTheTableAllows(CampaignStatus status, CampaignAction action) {
        Campaign campaign = SampleCampaigns.in(status);
        Optional<CampaignStatus> expected = Optional.ofNullable(RULE.get(status).get(action));

        Optional<ProblemException> refusal = SampleCampaigns.refusal(() -> campaign.perform(action, NOW));

        assertThat(campaign.status()).isEqualTo(expected.orElse(status));
        assertThat(refusal.isPresent()).isEqualTo(expected.isEmpty());
        refusal.ifPresent(problem -> {
            assertThat(problem.problem().status()).isEqualTo(409);
            assertThat(problem.problem().extensions())
                    .containsEntry(
                            "allowed",
                            RULE.get(status).values().stream().sorted().toList());
        });
    }

    @Test
    void whatIsOverIsOver() {
        assertThat(Arrays.stream(CampaignStatus.values()).filter(CampaignStatus::isFinal))
                .containsExactly(COMPLETED, CANCELLED);
    }

    @Test
    void onlyAnActiveCampaignTakesGifts() {
        assertThat(Arrays.stream(CampaignStatus.values())
                        .filter(status -> SampleCampaigns.in(status).acceptsDonations(NOW)))
                .isEqualTo(List.of(ACTIVE));
        assertThat(CampaignStatus.table().keySet()).isEqualTo(Set.of(CampaignStatus.values()));
    }
}
