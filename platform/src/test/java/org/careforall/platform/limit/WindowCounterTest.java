// SPDX-License-Identifier: Apache-2.0
package org.careforall.platform.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class WindowCounterTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final Duration WINDOW = Duration.ofSeconds(10);

    @Property
    void neverMoreThanTheLimitPassInAnyWindow(
            @ForAll @IntRange(min = 1, max = 8) int most,
            @ForAll @Size(min = 20, max = 200) List<@IntRange(max = 1500) Integer> pauses) {
        WindowCounter counter = new WindowCounter(most, WINDOW, 10);
        List<Instant> passed = new ArrayList<>();
        Instant now = NOON;
        for (int pause : pauses) {
            now = now.plusMillis(pause);
            if (counter.ask("key", now).passes()) {
                passed.add(now);
            }
        }
        for (int i = most; i < passed.size(); i++) {
            assertThat(Duration.between(passed.get(i - most), passed.get(i))).isGreaterThanOrEqualTo(WINDOW);
        }
    }

    @Property
    void whoWaitsAsToldPasses(
            @ForAll @IntRange(min = 1, max = 8) int most,
            @ForAll @Size(min = 1, max = 50) List<@IntRange(max = 1500) Integer> pauses) {
        WindowCounter counter = new WindowCounter(most, WINDOW, 10);
        Instant now = NOON;
        for (int pause : pauses) {
            now = now.plusMillis(pause);
            WindowCounter.Answer answer = counter.ask("key", now);
            if (!answer.passes()) {
                now = now.plus(answer.retryAfter());
                assertThat(answer.retryAfter()).isLessThanOrEqualTo(WINDOW.plus(WINDOW.dividedBy(10)));
                assertThat(counter.ask("key", now).passes()).isTrue();
            }
        }
    }

    @Test
    void manyAtOnceDoNotSlipThrough() throws Exception {
        int most = 200_000;
        WindowCounter counter = new WindowCounter(most, WINDOW, 10);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            Callable<Integer> asking = () -> {
                int passed = 0;
                for (int i = 0; i < most / 2; i++) {
                    passed += counter.ask("key", NOON).passes() ? 1 : 0;
                }
                return passed;
            };
            int passed = 0;
            for (Future<Integer> of : threads.invokeAll(List.of(asking, asking, asking, asking))) {
                passed += of.get();
            }
            assertThat(passed).isEqualTo(most);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void oneKeyDoesNotStandInAnothersWay() {
        WindowCounter counter = new WindowCounter(1, WINDOW, 10);

        assertThat(counter.ask("one", NOON).passes()).isTrue();
        assertThat(counter.ask("one", NOON).passes()).isFalse();
        assertThat(counter.ask("other", NOON).passes()).isTrue();
    }

    @Test
    void whatIsTakenBackMakesRoom() {
        WindowCounter counter = new WindowCounter(1, WINDOW, 10);
        counter.ask("key", NOON);

        counter.takeBack("key", NOON.plusSeconds(3));

        assertThat(counter.ask("key", NOON.plusSeconds(3)).passes()).isTrue();
        counter.takeBack("unknown", NOON);
    }

    @Test
    void onlyTheFirstRefusalBegins() {
        WindowCounter counter = new WindowCounter(1, WINDOW, 10);
        counter.ask("key", NOON);

        assertThat(counter.ask("key", NOON).begins()).isTrue();
        assertThat(counter.ask("key", NOON).begins()).isFalse();
        counter.ask("key", NOON.plusSeconds(20));
        assertThat(counter.ask("key", NOON.plusSeconds(20)).begins()).isTrue();
    }

    @Test
    void memoryIsBoundedAndTheLatestAreRemembered() {
        WindowCounter counter = new WindowCounter(1, WINDOW, 100);
        for (int i = 0; i < 1000; i++) {
            counter.ask("key" + i, NOON);
        }

        assertThat(counter.size()).isEqualTo(100);
        assertThat(counter.ask("key999", NOON).passes()).isFalse();
    }

    @Test
    void keysOfWindowsThatPassedAreForgotten() {
        WindowCounter counter = new WindowCounter(5, WINDOW, 100);
        for (int i = 0; i < 50; i++) {
            counter.ask("key" + i, NOON);
        }
        assertThat(counter.highest(NOON)).isEqualTo(1);

        assertThat(counter.highest(NOON.plusSeconds(20))).isZero();
        assertThat(counter.size()).isZero();
    }
}
