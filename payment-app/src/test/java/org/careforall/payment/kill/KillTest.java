// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.kill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.careforall.payment.janitor.control.CatchUp;
import org.careforall.payment.provider.Providers;
import org.careforall.payment.settlement.entity.AttemptStatus;
import org.careforall.payment.settlement.entity.PaymentStatus;
import org.careforall.payment.settlement.entity.Refund;
import org.careforall.payment.settlement.entity.RefundStatus;
import org.careforall.payment.settlement.entity.Refunds;
import org.careforall.payment.settlement.entity.Standing;
import org.careforall.payment.testing.House;
import org.careforall.payment.testing.Sandbox;
import org.careforall.payment.testing.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A process dies between the provider's answer and its commit: nobody is charged twice, and nothing is lost. */
class KillTest {

    private static final String VISA = "4242 4242 4242 4242";

    private static TestDatabase database;
    private static House house;
    private static Sandbox sandbox;
    private static Till till;

    private UUID donation;

    @BeforeAll
    static void start() throws Exception {
        database = new TestDatabase();
        house = new House(database);
        sandbox = new Sandbox();
        sandbox.tells(house.receive()::receive);
        till = new Till(database, sandbox.provider());
    }

    @AfterAll
    static void stop() {
        sandbox.close();
        database.close();
    }

    @BeforeEach
    void aGiftIsPledged() {
        donation = house.pledge(2_500);
    }

    @AfterEach
    void webhooksComeAgain() throws Exception {
        sandbox.turn("lose", "0.0");
    }

    @Test
    void afterAPageWasMadeTheDonorGetsThatPageAndPaysOnce() throws Exception {
        String heard = dies("checkout");
        assertThat(attempts()).containsExactly(AttemptStatus.UNKNOWN);

        till.tidyUp();
        URI page = till.page(donation);
        assertThat(heard).as("made once").contains(page.toString());
        assertThat(till.page(donation)).isEqualTo(page);

        sandbox.pay(page, VISA);
        becomes(PaymentStatus.AUTHORIZED);
        till.step("capture", donation);
        equal(2_500, 0);
    }

    @Test
    void afterACaptureTheJanitorFindsTheMoney() throws Exception {
        authorized();
        assertThat(dies("capture")).contains("2500");
        assertThat(house.standing(donation).captured()).isZero();
        assertThat(books().path("captured").asLong()).isEqualTo(2_500);

        till.tidyUp();
        equal(2_500, 0);
        againWithEveryWordThatWasLost();
        equal(2_500, 0);
    }

    @Test
    void afterARefundTheJanitorFindsIt() throws Exception {
        captured();
        assertThat(dies("refund")).contains("re_");
        assertThat(refunds()).extracting(Refund::status).containsExactly(RefundStatus.PENDING);
        assertThat(books().path("refunded").asLong()).isEqualTo(Till.GIVEN_BACK);

        till.tidyUp();
        equal(2_500, Till.GIVEN_BACK);
        againWithEveryWordThatWasLost();
        equal(2_500, Till.GIVEN_BACK);
    }

    @Test
    void afterARefundWhoeverAskedMayAskAgainWithTheSameKey() throws Exception {
        captured();
        dies("refund");
        till.refund(donation);
        equal(2_500, Till.GIVEN_BACK);
        till.tidyUp();
        againWithEveryWordThatWasLost();
        equal(2_500, Till.GIVEN_BACK);
    }

    /** Another process takes the step and dies in it; what it heard from the provider. */
    private String dies(String step) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                DyingTill.class.getName(),
                step,
                donation.toString());
        builder.environment().putAll(database.access());
        builder.environment().put("STRIPE_API_BASE", sandbox.url().toString());
        Process process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try {
            String heard = new String(process.getInputStream().readAllBytes());
            assertThat(process.waitFor()).as(heard).isEqualTo(DyingDatabase.KILLED);
            return heard;
        } finally {
            process.destroyForcibly();
        }
    }

    /** From now on nobody but the provider's answers tells what became of it. */
    private void authorized() throws Exception {
        sandbox.pay(till.page(donation), VISA);
        becomes(PaymentStatus.AUTHORIZED);
        sandbox.turn("lose", "1.0");
    }

    private void captured() throws Exception {
        authorized();
        till.step("capture", donation);
        becomes(PaymentStatus.CAPTURED);
    }

    /** The provider's list of events, the janitor and all steps once more: nothing is counted twice. */
    private void againWithEveryWordThatWasLost() {
        Providers providers = new Providers(List.of(sandbox.provider()));
        new CatchUp(providers, house.receive(), house.failed()).run(Instant.now());
        till.tidyUp();
        till.step("capture", donation);
        assertThat(till.page(donation)).hasParameter("outcome", "thanks");
    }

    private void equal(long captured, long refunded) throws Exception {
        Standing ours = house.standing(donation);
        assertThat(List.of(ours.captured(), ours.refunded())).as("ours").containsExactly(captured, refunded);
        assertThat(ours.unmatched()).isEmpty();
        assertThat(refunds())
                .extracting(Refund::status)
                .containsExactly(refunded == 0 ? new RefundStatus[0] : new RefundStatus[] {RefundStatus.SUCCEEDED});
        JsonNode theirs = books();
        assertThat(theirs.path("payments").asInt()).as("charges").isEqualTo(1);
        assertThat(List.of(
                        theirs.path("captured").asLong(),
                        theirs.path("refunded").asLong(),
                        theirs.path("authorized").asLong()))
                .as("the provider's")
                .containsExactly(captured, refunded, 0L);
    }

    private JsonNode books() throws Exception {
        return sandbox.books(donation);
    }

    private List<AttemptStatus> attempts() {
        return house.payment(donation).attempts().stream()
                .map(attempt -> attempt.status())
                .toList();
    }

    private List<Refund> refunds() {
        return database.inTransaction(connection -> Refunds.ofDonation(connection, donation));
    }

    private void becomes(PaymentStatus status) {
        await().untilAsserted(
                        () -> assertThat(house.standing(donation).status()).isEqualTo(status));
    }
}
