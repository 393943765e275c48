// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.checkout.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.careforall.payment.checkout.control.ResultPage.Outcome;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What each outcome tells the donor: thanks only for money that was taken and kept, and no claim that is not so. */
class ResultResourceTest {

    private static final Set<Outcome> NOTHING_WAS_TAKEN = EnumSet.of(
            Outcome.CANCELLED,
            Outcome.EXPIRED,
            Outcome.FAILED,
            Outcome.REFUSED,
            Outcome.CAMPAIGN_CANCELLED,
            Outcome.CAMPAIGN_PAUSED);

    @ParameterizedTest
    @EnumSource
    void onlyAGiftThatWasKeptIsThankedFor(Outcome outcome) {
        assertThat(ResultResource.page(outcome).contains("Thank you for your gift"))
                .isEqualTo(outcome == Outcome.THANKS);
    }

    @ParameterizedTest
    @EnumSource
    void onlyWhereNothingWasTakenIsThatSaid(Outcome outcome) {
        assertThat(ResultResource.page(outcome).contains("No money was taken"))
                .isEqualTo(NOTHING_WAS_TAKEN.contains(outcome));
    }
}
