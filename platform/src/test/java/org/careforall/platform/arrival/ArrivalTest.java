// SPDX-License-Identifier: Apache-2.0
package org.careforall.platform.arrival;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
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

    @Test
    void whatDoesNotArriveIsAskedForOnce() {
        AtomicInteger asked = new AtomicInteger();
        AtomicReference<Optional<String>> stored = new AtomicReference<>(Optional.empty());

        Optional<String> found = new Arrival().await(stored::get, () -> {
            asked.incrementAndGet();
            stored.set(Optional.of("told by its owner"));
            return true;
        });

        assertThat(found).contains("told by its owner");
        assertThat(asked).hasValue(1);
    }

    @Test
    void whereTheOwnerDoesNotAnswerTheEventIsStillWaitedFor() {
        AtomicBoolean asked = new AtomicBoolean();

        assertThat(new Arrival().await(() -> asked.get() ? Optional.of("here") : Optional.empty(), () -> {
                    asked.set(true);
                    return false;
                }))
                .contains("here");
    }

    @Test
    void whatTheOwnerDoesNotKnowIsNotWaitedFor() {
        AtomicInteger looks = new AtomicInteger();
        AtomicInteger looksWhenAsked = new AtomicInteger();

        assertThat(new Arrival()
                        .<String>await(
                                () -> {
                                    looks.incrementAndGet();
                                    return Optional.empty();
                                },
                                () -> {
                                    looksWhenAsked.set(looks.get());
                                    return true;
                                }))
                .isEmpty();
        assertThat(looks.get() - looksWhenAsked.get()).isEqualTo(1);
    }
}
