// SPDX-License-Identifier: Apache-2.0
package org.careforall.platform.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.careforall.platform.database.DatabaseException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Work that fails again and again is counted each time, tried less and less often, and logged once. */
class RepeatedWorkTest {

    private final Logger logger = Logger.getLogger(RepeatedWork.class.getName());
    private final List<LogRecord> said = new ArrayList<>();
    private final List<String> counted = new ArrayList<>();
    private final Handler ear = new Handler() {
        @Override
        public void publish(LogRecord line) {
            said.add(line);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    private Instant now = Instant.parse("2026-12-01T00:00:00Z");
    private double jitter = 1;
    private int tried;
    private final RepeatedWork work = new RepeatedWork(counted::add, () -> now, () -> jitter);

    @BeforeEach
    void listen() {
        logger.addHandler(ear);
    }

    @AfterEach
    void leave() {
        logger.removeHandler(ear);
    }

    @Test
    void anHourOfFailuresIsAFewTriesAndOneLine() {
        for (int second = 0; second < 3_600; second++) {
            work.run("part", this::fails);
            now = now.plusSeconds(1);
        }

        // at 0, 1, 3, 7, 15, 31, 63, 127 s, and then every 120 s
        assertThat(tried).isBetween(35, 38);
        assertThat(counted).hasSize(tried).containsOnly("part");
        assertThat(said).singleElement().satisfies(line -> {
            assertThat(line.getThrown()).isNotNull();
            assertThat(line.getMessage()).startsWith("part fails");
        });
    }

    @Test
    void anotherCauseIsAnotherLineAndSuccessIsSaidAndForgets() {
        work.run("part", this::fails);
        forward();
        work.run("part", () -> {
            throw new IllegalArgumentException("another");
        });
        forward();
        work.run("part", () -> tried++);
        work.run("part", this::fails);

        assertThat(said)
                .extracting(LogRecord::getThrown)
                .filteredOn(thrown -> thrown != null)
                .hasSize(3);
        assertThat(said)
                .filteredOn(line -> line.getMessage().endsWith("} works again"))
                .hasSize(1);
        assertThat(tried).as("not held back after it worked").isEqualTo(3);
    }

    @Test
    void anItemThatFailsWaitsAlone() {
        List<String> done = new ArrayList<>();
        for (int round = 0; round < 3; round++) {
            work.run("part", "bad", this::fails);
            work.run("part", "good", () -> done.add("good"));
            work.run("other", () -> done.add("other"));
        }

        assertThat(tried).isOne();
        assertThat(done).hasSize(6);
        assertThat(said).hasSize(1);
    }

    @Test
    void aHundredItemsThatFailForOneCauseAreOneLine() {
        for (int item = 0; item < 100; item++) {
            work.run("part", item, this::fails);
        }

        assertThat(counted).hasSize(100);
        assertThat(said).hasSize(1);
    }

    @Test
    void whatPassesByItselfIsTriedAgainWithinSeconds() {
        for (int second = 0; second < 60; second++) {
            work.run("part", () -> {
                tried++;
                throw new DatabaseException("away", new SQLException("connection", "08006"));
            });
            now = now.plusSeconds(1);
        }

        assertThat(tried).isBetween(12, 15);
        assertThat(said).singleElement().satisfies(line -> assertThat(line.getThrown())
                .isNull());
    }

    @Test
    void jitterHalvesThePauseAtTheMost() {
        jitter = 0;
        assertThat(work.failed("part", new IllegalStateException())).isEqualTo(Duration.ofMillis(500));
        jitter = 1;
        assertThat(work.failed("part", new IllegalStateException())).isEqualTo(Duration.ofSeconds(2));
        for (int i = 0; i < 100; i++) {
            work.failed("part", new IllegalStateException());
        }
        assertThat(work.failed("part", new IllegalStateException())).isEqualTo(Duration.ofMinutes(2));
    }

    private void fails() {
        tried++;
        throw new IllegalStateException("try " + tried);
    }

    private void forward() {
        now = now.plus(Duration.ofMinutes(3));
    }
}
