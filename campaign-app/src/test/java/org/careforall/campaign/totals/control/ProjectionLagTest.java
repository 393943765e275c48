// SPDX-License-Identifier: Apache-2.0
package org.careforall.campaign.totals.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ProjectionLagTest {

    private final ProjectionLag lag = new ProjectionLag();

    @Test
    void nothingIsLateBeforeTheFirstEvent() {
        assertThat(lag.seconds()).isZero();
        assertThat(lag.newestAgeSeconds()).isZero();
    }

    @Test
    void itIsHowLongTheNewestEventWasUnderWay() {
        Instant told = Instant.now().minusSeconds(60);
        lag.applied(told, told.plusMillis(250));
        assertThat(lag.seconds()).isEqualTo(0.25);
        assertThat(lag.newestAgeSeconds()).isGreaterThanOrEqualTo(60);

        lag.applied(told.minusSeconds(100), told.plusSeconds(50));
        assertThat(lag.seconds()).as("an old event that comes again").isEqualTo(0.25);

        lag.applied(told.plusSeconds(10), told.plusSeconds(13));
        assertThat(lag.seconds()).isEqualTo(3);
    }
}
