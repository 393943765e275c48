// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.careforall.events.Money;
import org.careforall.events.payment.PaymentAuthorized;
import org.careforall.events.payment.PaymentCaptured;
import org.careforall.events.payment.PaymentUnmatched;
import org.careforall.payment.provider.ProviderEvent;
import org.careforall.payment.settlement.entity.PaymentStatus;
import org.careforall.payment.testing.AtOnce;
import org.careforall.payment.testing.House;
import org.careforall.payment.testing.TestDatabase;
import org.careforall.payment.testing.Told;
import org.careforall.payment.webhook.control.ApplyParkedEvents;
import org.careforall.payment.webhook.entity.EventState;
import org.careforall.payment.webhook.entity.StoredEvents;
import org.careforall.platform.id.Ids;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class WebhookTest {

    private static TestDatabase database;
    private static House house;

    @BeforeAll
    static void start() {
        database = new TestDatabase();
        house = new House(database);
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @Test
    void aWebhookSentFiftyTimesAtOnceCountsOnce() throws Exception {
        UUID donation = house.pledge(2_500);
        ProviderEvent captured = told(donation).captured(2_500);
        List<Optional<EventState>> answers =
                AtOnce.run(50, () -> house.receive().receive(captured));
        assertThat(answers.stream().filter(Optional::isPresent)).hasSize(1);
        assertThat(house.standing(donation).captured()).isEqualTo(2_500);
        assertThat(house.told(donation)).hasSize(1);
    }

    @Test
    void fiftyEventsOfOneCaptureCountOnce() throws Exception {
        UUID donation = house.pledge(2_500);
        Told told = told(donation);
        AtOnce.run(50, () -> house.receive().receive(told.captured(2_500)));
        assertThat(house.standing(donation).captured()).isEqualTo(2_500);
        assertThat(house.told(donation)).hasSize(1);
    }

    @Test
    void capturedBeforeAuthorizedCountsOnceAndStaysCaptured() {
        UUID donation = house.pledge(2_500);
        Told told = told(donation);
        receive(told.captured(2_500), told.authorized(2_500));
        assertThat(house.standing(donation).status()).isEqualTo(PaymentStatus.CAPTURED);
        assertThat(house.told(donation)).hasExactlyElementsOfTypes(PaymentCaptured.class);
    }

    @Test
    void aWebhookBeforeItsDonationIsAppliedWhenTheDonationIsKnown() {
        UUID donation = Ids.next();
        Told told = told(donation);
        assertThat(receive(told.authorized(2_500), told.captured(2_500)))
                .containsExactly(EventState.PARKED, EventState.PARKED);
        house.pledge(donation, 2_500);
        assertThat(house.standing(donation).captured()).isEqualTo(2_500);
        assertThat(house.told(donation)).hasExactlyElementsOfTypes(PaymentAuthorized.class, PaymentCaptured.class);
        assertThat(house.told(donation)).extracting(e -> e.payment().version()).containsExactly(1L, 2L);
    }

    @Test
    void aWebhookAndItsDonationAtTheSameMomentMeet() throws Exception {
        for (int i = 0; i < 40; i++) {
            UUID donation = Ids.next();
            ProviderEvent captured = told(donation).captured(2_500);
            AtOnce.run(List.of(() -> house.receive().receive(captured), () -> house.pledge(donation, 2_500)));
            assertThat(house.standing(donation).captured()).isEqualTo(2_500);
        }
    }

    @Test
    void anotherAmountOrCurrencyIsUnmatchedAndNeverRaised() {
        UUID amount = house.pledge(2_500);
        receive(told(amount).captured(2_400));
        assertThat(house.standing(amount).captured()).isZero();
        assertThat(house.standing(amount).unmatched()).containsExactly(new Money(2_400, "USD"));
        assertThat(house.told(amount)).hasExactlyElementsOfTypes(PaymentUnmatched.class);

        UUID currency = house.pledge(2_500);
        receive(told(currency).captured(2_500, "eur"));
        assertThat(house.standing(currency).captured()).isZero();
        assertThat(house.standing(currency).unmatched()).containsExactly(new Money(2_500, "EUR"));
    }

    @Test
    void aSecondCaptureOfOneDonationIsUnmatched() {
        UUID donation = house.pledge(2_500);
        receive(
                told(donation).captured(2_500),
                Told.of("pi_second" + donation, donation).captured(2_500));
        assertThat(house.standing(donation).captured()).isEqualTo(2_500);
        assertThat(house.standing(donation).unmatched()).containsExactly(new Money(2_500, "USD"));
    }

    @Test
    void twoIntentsCapturedAtOnceFitOnce() throws Exception {
        UUID donation = house.pledge(2_500);
        AtOnce.run(8, () -> house.receive()
                .receive(Told.of("pi_" + Ids.next(), donation).captured(2_500)));
        assertThat(house.standing(donation).captured()).isEqualTo(2_500);
        assertThat(house.standing(donation).unmatched()).containsExactly(new Money(7 * 2_500, "USD"));
    }

    @Test
    void aCaptureAfterACancellationCounts() {
        UUID donation = house.pledge(2_500);
        Told told = told(donation);
        receive(told.failed(2_500), told.cancelled(2_500), told.captured(2_500));
        assertThat(house.standing(donation).captured()).isEqualTo(2_500);
    }

    @Test
    void anUnknownTypeIsKeptAndChangesNothing() {
        UUID donation = house.pledge(2_500);
        ProviderEvent other = Told.event("customer.created", 100, "{\"object\": \"customer\", \"id\": \"cus_1\"}");
        assertThat(receive(other)).containsExactly(EventState.IGNORED);
        assertThat(stateOf(other)).isEqualTo(EventState.IGNORED);
        assertThat(house.told(donation)).isEmpty();
    }

    @Test
    void whatBelongsToNothingBecomesForeignAndIsStillAppliedIfItsDonationComes() {
        UUID donation = Ids.next();
        ProviderEvent captured = told(donation).captured(2_500);
        receive(captured);
        ApplyParkedEvents sweep = new ApplyParkedEvents(database, house.intake(), house.failed());
        sweep.sweep(Instant.now());
        assertThat(stateOf(captured)).isEqualTo(EventState.PARKED);
        sweep.sweep(Instant.now().plusSeconds(90_000));
        assertThat(stateOf(captured)).isEqualTo(EventState.FOREIGN);
        house.pledge(donation, 2_500);
        assertThat(stateOf(captured)).isEqualTo(EventState.APPLIED);
        assertThat(house.standing(donation).captured()).isEqualTo(2_500);
    }

    @Test
    void anIntentStaysWithTheDonationThatItWasFirstToldOf() {
        UUID first = house.pledge(2_500);
        UUID second = house.pledge(2_500);
        receive(Told.of("pi_" + first, first).authorized(2_500));
        receive(Told.of("pi_" + first, second).captured(2_500));
        assertThat(house.standing(first).captured()).isEqualTo(2_500);
        assertThat(house.standing(second).captured()).isZero();
    }

    private static Told told(UUID donation) {
        return Told.of("pi_" + donation, donation);
    }

    private static List<EventState> receive(ProviderEvent... events) {
        return Arrays.stream(events)
                .map(event -> house.receive().receive(event).orElseThrow())
                .toList();
    }

    private static EventState stateOf(ProviderEvent event) {
        return database.inTransaction(connection ->
                StoredEvents.find(connection, event.id()).orElseThrow().state());
    }
}
