// SPDX-License-Identifier: Apache-2.0
package org.careforall.platform.arrival;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ArrivalTest {

    @Test
    void whatIsThereIsLookedUpOnce() {
        AtomicInteger looks = new AtomicInteger();

        assertThat(new Arrival().await(() -> Optional.of(looks.incrementAndGet())))
                .contains(1);
        assertThat(looks).hasValue(1);
    }

    @Test
    void whatArrivesWhileWaitingIsFound() {
        AtomicInteger looks = new AtomicInteger();

        assertThat(new Arrival().await(() -> looks.incrementAndGet() < 3 ? Optional.empty() : Optional.of("here")))
                .contains("here");
    }

    @Test
    void whatNeverArrivesIsGivenUp() {
        assertThat(new Arrival().await(Optional::empty)).isEmpty();
    }
}
