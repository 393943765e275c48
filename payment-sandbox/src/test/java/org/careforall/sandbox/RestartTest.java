// SPDX-License-Identifier: Apache-2.0
package org.careforall.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.stripe.exception.StripeException;
import com.stripe.model.Charge;
import com.stripe.model.PaymentIntent;
import com.stripe.param.RefundCreateParams;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RestartTest extends SandboxTest {

    private static final Set<PosixFilePermission> OTHERS = PosixFilePermissions.fromString("---rwxrwx");

    @Test
    void chargesAndRefundsAreStillThere() throws StripeException {
        PaymentIntent intent = Requests.charged(sandbox, 2500);
        sandbox.stripe()
                .v1()
                .refunds()
                .create(RefundCreateParams.builder()
                        .setPaymentIntent(intent.getId())
                        .setAmount(1000L)
                        .build());
        String books = sandbox.page("/sandbox/books", null).body();

        sandbox.restart();

        Charge charge = sandbox.stripe().v1().charges().retrieve(intent.getLatestCharge());
        assertThat(charge.getAmountRefunded()).isEqualTo(1000);
        assertThat(sandbox.page("/sandbox/books", null).body()).isEqualTo(books);
    }

    @Test
    void theBooksAreTheirOwnersAloneAlsoWhenTheyWereOpen() throws IOException {
        sandbox.stop();
        List<Path> books = List.of(dir, dir.resolve("journal.jsonl"), dir.resolve("lock"));
        for (Path path : books) {
            assertThat(Files.getPosixFilePermissions(path)).as(path.toString()).doesNotContainAnyElementsOf(OTHERS);
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
        }

        sandbox.start();

        for (Path path : books) {
            assertThat(Files.getPosixFilePermissions(path)).as(path.toString()).doesNotContainAnyElementsOf(OTHERS);
        }
    }

    @Test
    void whatWasNotConfirmedIsSentAfterwards() throws StripeException {
        sandbox.receiver.failNext(1000);
        Requests.charged(sandbox, 2500);
        sandbox.stop();
        sandbox.receiver.failNext(0);

        sandbox.start();

        // What was on its way when the sandbox stopped may arrive too: delivery is at least once, as Stripe's is.
        await().untilAsserted(() -> assertThat(Set.copyOf(sandbox.receiver.types()))
                .containsExactlyInAnyOrder("payment_intent.created", "charge.succeeded", "payment_intent.succeeded"));
    }

    @Test
    void whatWasConfirmedIsNotSentAgain() throws StripeException {
        Requests.charged(sandbox, 2500);
        await().untilAsserted(() -> assertThat(sandbox.receiver.events()).hasSize(3));
        await().until(() ->
                sandbox.page("/sandbox/webhooks", null).json().path("pending").asInt() == 0);

        sandbox.restart();

        assertThat(sandbox.page("/sandbox/webhooks", null)
                        .json()
                        .path("pending")
                        .asInt())
                .isZero();
    }

    @Test
    void aTornLastLineIsDropped() throws StripeException, IOException {
        PaymentIntent intent = Requests.charged(sandbox, 2500);
        sandbox.stop();
        Files.writeString(journal(), "{\"put\":[{\"kind\":\"cha", StandardOpenOption.APPEND);

        sandbox.start();

        assertThat(sandbox.stripe()
                        .v1()
                        .paymentIntents()
                        .retrieve(intent.getId())
                        .getStatus())
                .isEqualTo("succeeded");
        Requests.charged(sandbox, 1000);
        sandbox.restart();
        assertThat(sandbox.api("/v1/charges", null).json().path("data")).hasSize(2);
    }

    @Test
    void damageBeforeTheEndIsNotPassedOver() throws StripeException, IOException {
        Requests.charged(sandbox, 2500);
        Requests.charged(sandbox, 2500);
        sandbox.stop();
        List<String> lines = Files.readAllLines(journal());
        Files.write(journal(), List.of("{\"put\":[{\"kind\":\"cha", lines.get(1)));

        assertThatThrownBy(() -> SandboxServer.start(sandbox.settings()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("damaged");
        Files.write(journal(), lines);
        sandbox.start();
    }

    @Test
    void twoSandboxesDoNotShareADirectory() {
        assertThatThrownBy(() -> SandboxServer.start(sandbox.settings()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("another payment sandbox uses");
    }

    private Path journal() {
        return dir.resolve("journal.jsonl");
    }
}
