// SPDX-License-Identifier: Apache-2.0
package org.careforall.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Monitoring is the first to ask a server that has just started, before anybody gives; everything works all the same. */
@ExtendWith(HouseExtension.class)
class FirstScrapeIT {

    private static final List<String> APPS = List.of("users", "campaigns", "donations", "payments", "notifications");

    private final House house;

    FirstScrapeIT(House house) {
        this.house = house;
    }

    @Test
    void afterAStartThatIsWatchedFromItsFirstMomentTheFlowWorks() throws Exception {
        String campaign = house.sharedCampaign();
        startAgainWhileScraped();

        assertThat(gauges()).isNotEmpty().noneMatch(line -> line.endsWith("NaN"));
        house.api().get("/health").expect(200);

        Api admin = house.actors().admin().api();
        for (String app : APPS) {
            admin.get("/api/" + app + "/set-aside").expect(200);
        }
        JsonNode gift = house.donations()
                .pledge(Donations.key(), Donations.gift(campaign, 1000))
                .expect(201)
                .json();
        house.payAtTheProvider(gift.path("checkoutUrl").asText(), "4242424242424242");
        await().untilAsserted(() -> assertThat(
                        house.donations().status(admin, gift.path("id").asText()))
                .isEqualTo("CAPTURED"));
    }

    private List<String> gauges() {
        return house.api()
                .get("/metrics")
                .expect(200)
                .body()
                .lines()
                .filter(line -> line.startsWith("careforall_"))
                .toList();
    }

    private void startAgainWhileScraped() throws InterruptedException {
        AtomicBoolean starting = new AtomicBoolean(true);
        ExecutorService monitoring = Executors.newSingleThreadExecutor();
        monitoring.execute(() -> {
            while (starting.get()) {
                scrape();
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
            }
        });
        house.killServerAndStartAgain();
        starting.set(false);
        monitoring.shutdown();
        assertThat(monitoring.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
    }

    /** Nobody answers before the server listens. */
    private void scrape() {
        try {
            house.api().get("/metrics");
        } catch (UncheckedIOException notListening) {
            assertThat(notListening).hasMessageContaining("/metrics");
        }
    }
}
