// SPDX-License-Identifier: Apache-2.0
package org.careforall.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is repeated, reordered or early counts once. */
@ExtendWith(HouseExtension.class)
class OnceOnlyIT {

    private final House house;

    OnceOnlyIT(House house) {
        this.house = house;
    }

    @Test
    void twentyParallelRequestsWithOneKeyMakeOneDonationAndTwentyEqualAnswers() throws Exception {
        String campaign = house.campaigns().active();
        house.quiet();
        String key = Donations.key();
        String gift = Donations.gift(campaign, 2500);

        List<Answer> answers = inParallel(20, () -> house.donations().pledge(key, gift));

        assertThat(answers).allSatisfy(answer -> answer.expect(201));
        assertThat(answers.stream().map(Answer::body).distinct()).hasSize(1);
        assertThat(answers.stream().map(answer -> answer.header("Location")).distinct())
                .hasSize(1);
        JsonNode found = house.actors()
                .admin()
                .api()
                .get("/api/donations/search?campaignId=" + campaign)
                .expect(200)
                .json();
        assertThat(found.path("items")).hasSize(1);
    }

    @Test
    void theSameKeyWithAnotherRequestIsRefused() {
        String campaign = house.campaigns().active();
        String key = Donations.key();
        house.donations().pledge(key, Donations.gift(campaign, 2500)).expect(201);

        house.donations().pledge(key, Donations.gift(campaign, 2501)).expectProblem(422, "idempotency-key-reused");
    }

    @Test
    void aWebhookSentFiftyTimesCountsOnce() throws Exception {
        String campaign = house.campaigns().active();
        String donation = house.donations().pledge(campaign, 1000).path("id").asText();
        StripeWebhooks.Intent intent = StripeWebhooks.Intent.of(donation, 1000);
        String captured = StripeWebhooks.event("payment_intent.succeeded", intent, "succeeded", 1000);

        List<Answer> answers = inParallel(50, () -> house.webhooks().send(captured));

        assertThat(answers).allSatisfy(answer -> answer.expect(200));
        await().untilAsserted(
                        () -> assertThat(house.campaigns().raised(campaign)).isEqualTo(1000));
        house.quiet();
        assertThat(house.campaigns().raised(campaign)).isEqualTo(1000);
        assertThat(house.ledger(house.actors().admin().api(), campaign)
                        .path("raised")
                        .asLong())
                .isEqualTo(1000);
    }

    @Test
    void aCaptureBeforeItsAuthorizationCountsOnceAndStaysCaptured() {
        String campaign = house.campaigns().active();
        String donation = house.donations().pledge(campaign, 1000).path("id").asText();
        StripeWebhooks.Intent intent = StripeWebhooks.Intent.of(donation, 1000);

        house.webhooks().captured(intent).expect(200);
        house.webhooks().authorized(intent).expect(200);

        await().untilAsserted(
                        () -> assertThat(house.campaigns().raised(campaign)).isEqualTo(1000));
        house.quiet();
        Api staff = house.actors().admin().api();
        assertThat(house.donations().status(staff, donation)).isEqualTo("CAPTURED");
        assertThat(house.campaigns().raised(campaign)).isEqualTo(1000);
        assertThat(house.ledger(staff, campaign).path("raised").asLong()).isEqualTo(1000);
    }

    @Test
    void moneyThatDoesNotFitIsNeverRaised() {
        String campaign = house.campaigns().active();
        String donation = house.donations().pledge(campaign, 1000).path("id").asText();

        house.webhooks()
                .captured(StripeWebhooks.Intent.of(donation, 1000).asking(999999))
                .expect(200);

        house.quiet();
        assertThat(house.campaigns().raised(campaign)).isZero();
    }

    static List<Answer> inParallel(int times, Callable<Answer> call) throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(times);
        try {
            List<Future<Answer>> running = threads.invokeAll(
                    IntStream.range(0, times).mapToObj(unused -> call).toList());
            List<Answer> answers = new java.util.ArrayList<>();
            for (Future<Answer> one : running) {
                answers.add(one.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }
}
