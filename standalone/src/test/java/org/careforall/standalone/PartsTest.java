// SPDX-License-Identifier: Apache-2.0
package org.careforall.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class PartsTest {

    private final List<String> stopped = new CopyOnWriteArrayList<>();
    private final Parts parts = new Parts(name -> {});

    @Test
    void theLastNamedIsStoppedFirst() {
        parts.start("PostgreSQL", () -> part("PostgreSQL"));
        parts.start("Liberty", () -> part("Liberty"));

        parts.close();

        assertThat(stopped).containsExactly("Liberty", "PostgreSQL");
    }

    @Test
    void aPartThatIsStillStartingAtTheEndIsAwaitedAndStopped() throws InterruptedException {
        CountDownLatch starting = new CountDownLatch(1);
        parts.start("PostgreSQL", () -> {
            starting.await();
            return part("PostgreSQL");
        });
        Thread end = new Thread(parts::close);
        end.start();
        starting.countDown();
        end.join(10_000);

        assertThat(stopped).containsExactly("PostgreSQL");
    }

    @Test
    void whatDoesNotStartOrStopDoesNotKeepTheOthersFromStopping() {
        parts.start("PostgreSQL", () -> part("PostgreSQL"));
        parts.start("broker", () -> (AutoCloseable) () -> {
            throw new IllegalStateException("stuck");
        });
        var refused = parts.start("sandbox", () -> {
            throw new StartRefused("no room");
        });

        assertThatThrownBy(() -> Parts.await(refused))
                .isInstanceOf(StartRefused.class)
                .hasMessage("no room");
        parts.close();

        assertThat(stopped).containsExactly("PostgreSQL");
    }

    @Test
    void nothingIsStartedAfterTheEnd() {
        parts.close();

        assertThatThrownBy(() -> parts.start("late", () -> part("late"))).isInstanceOf(StartRefused.class);
    }

    private AutoCloseable part(String name) {
        return () -> stopped.add(name);
    }
}
