// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.donation.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.careforall.donation.donation.entity.DonationStatus.AUTHORIZED;
import static org.careforall.donation.donation.entity.DonationStatus.EXPIRED;
import static org.careforall.donation.donation.entity.DonationStatus.INITIATED;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DonationStatusTest {

    private static final List<DonationStatus> TAKEN = Arrays.stream(DonationStatus.values())
            .filter(DonationStatus::isMoneyTaken)
            .toList();

    @ParameterizedTest
    @EnumSource
    void moneyThatIsTakenCountsFromEveryState(DonationStatus from) {
        assertThat(TAKEN).filteredOn(to -> to != from).allMatch(from::canBecome);
    }

    @ParameterizedTest
    @EnumSource
    void moneyThatWasTakenNeverBecomesUntaken(DonationStatus to) {
        if (!to.isMoneyTaken()) {
            assertThat(TAKEN).noneMatch(from -> from.canBecome(to));
        }
    }

    @Test
    void whatExpiredOnlyComesBackWithMoney() {
        assertThat(Arrays.stream(DonationStatus.values()).filter(EXPIRED::canBecome))
                .containsExactlyInAnyOrder(
                        AUTHORIZED,
                        DonationStatus.CAPTURED,
                        DonationStatus.PARTIALLY_REFUNDED,
                        DonationStatus.REFUNDED,
                        DonationStatus.DISPUTED,
                        DonationStatus.CHARGED_BACK);
    }

    @Test
    void aStateDoesNotFollowItself() {
        assertThat(DonationStatus.values()).noneMatch(state -> state.canBecome(state));
        assertThat(INITIATED.canBecome(AUTHORIZED)).isTrue();
    }
}
