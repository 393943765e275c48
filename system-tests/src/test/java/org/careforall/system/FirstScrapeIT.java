// SPDX-License-Identifier: Apache-2.0
package org.careforall.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.careforall.standalone.LibertyServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Monitoring is the first to ask a server that has just started, before anybody gives; everything works all the same. Limits are
 * on: without them nobody notices that their settings are missing.
 */
@ExtendWith(HouseExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FirstScrapeIT {

    private static final Map<String, String> LIMITS_ON = Map.of("CAREFORALL_LIMITS", "on");
    private static final Duration READY = Duration.ofMinutes(3);
    private static final List<String> APPS = List.of("users", "campaigns", "donations", "payments", "notifications");

    private final House house;

    FirstScrapeIT(House house) {
        this.house = house;
    }

    @AfterAll
    void theOtherTestsGiveFromOneAddress() {
        house.killServerAndStartAgain(Map.of());
    }

    @Test
    void afterAStartThatIsWatchedFromItsFirstMomentTheFlowWorks() throws Exception {
        String campaign = house.sharedCampaign();
        whileScraped(house.api(), () -> house.killServerAndStartAgain(LIMITS_ON));

        hasAnswersForMonitoring(house.api(), APPS.size());
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

    /** Each app's own server, beside the one with all apps, on the same databases and the same broker. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "user, users",
        "campaign, campaigns",
        "donation, donations",
        "payment, payments",
        "notification, notifications"
    })
    void aServerOfOneAppWorksAfterSuchAStart(String server, String app) throws Exception {
        String campaign = house.sharedCampaign();
        Api admin = house.actors().admin().api();
        try (LibertyServer alone = house.startAppServer(server, HouseExtension.freePort(), LIMITS_ON)) {
            Api api = Api.at(alone.settings().address());
            whileScraped(api, () -> alone.awaitReady(READY));

            hasAnswersForMonitoring(api, 1);
            admin.toward(alone.settings().address())
                    .get("/api/" + app + "/set-aside")
                    .expect(200);
            if (app.equals("donations")) {
                new Donations(api)
                        .pledge(Donations.key(), Donations.gift(campaign, 1000))
                        .expect(201);
            }
        }
    }

    private static void hasAnswersForMonitoring(Api api, int apps) {
        List<String> gauges = api.get("/metrics")
                .expect(200)
                .body()
                .lines()
                .filter(line -> line.startsWith("careforall_"))
                .toList();
        assertThat(gauges).noneMatch(line -> line.endsWith("NaN"));
        assertThat(gauges.stream().filter(line -> line.startsWith("careforall_set_aside{")))
                .hasSize(apps);
        api.get("/health").expect(200);
    }

    private static void whileScraped(Api api, Runnable start) throws InterruptedException {
        AtomicBoolean starting = new AtomicBoolean(true);
        ExecutorService monitoring = Executors.newSingleThreadExecutor();
        monitoring.execute(() -> {
            while (starting.get()) {
                ask(api, "/metrics");
                ask(api, "/health");
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
            }
        });
        try {
            start.run();
        } finally {
            starting.set(false);
            monitoring.shutdown();
        }
        assertThat(monitoring.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
    }

    /** Nobody answers before the server listens. */
    private static void ask(Api api, String path) {
        try {
            api.get(path);
        } catch (UncheckedIOException notListening) {
            assertThat(notListening).hasMessageContaining(path);
        }
    }
}
