// SPDX-License-Identifier: Apache-2.0
package org.careforall.campaign.totals.entity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoalPercentTest {

    @ParameterizedTest
    @CsvSource({
        "0, 500, 0",
        "125, 500, 25",
        "1, 3, 33.33",
        "499999, 500000, 99.99",
        "500000, 500000, 100",
        "1, 1000000, 0",
        "10000000000000, 1, 1000000000000000"
    })
    void aHundredIsShownWhenTheGoalIsReachedAndNotBefore(long raised, long goal, String percent) {
        assertThat(GoalPercent.of(raised, goal)).hasToString(percent);
    }
}
