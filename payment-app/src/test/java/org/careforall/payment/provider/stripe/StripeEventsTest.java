// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.provider.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.careforall.payment.provider.ProviderEvent;
import org.careforall.payment.provider.ProviderFact;
import org.careforall.payment.provider.UnreadableEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is signed and cannot be read is kept for staff; only what is no event is refused. */
class StripeEventsTest {

    private final StripeEvents events = new StripeEvents();

    @Test
    void moneyOfACurrencyThatThereIsNotIsKeptUnread() {
        ProviderEvent event = received("1760000000", "100", "zzz");

        assertThat(event.id()).isEqualTo("evt_1");
        assertThat(event.type()).isEqualTo("payment_intent.succeeded");
        assertThat(event.fact()).isInstanceOf(ProviderFact.Unreadable.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1000000000000", "9007199254740993", "9223372036854775807", "1e400", "-1", "1.5", "\"100\""})
    void anAmountThatNoLedgerTakesIsKeptUnread(String amount) {
        assertThat(received("1760000000", amount, "usd").fact()).isInstanceOf(ProviderFact.Unreadable.class);
    }

    @Test
    void theLargestAmountOfStripesIsRead() {
        assertThat(received("1760000000", "999999999999", "usd").fact()).isNotInstanceOf(ProviderFact.Unreadable.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "253402300800", "9223372036854775807", "1e30", "\"today\"", "null"})
    void aTimeOfNoYearIsTakenAsNow(String created) {
        Instant before = Instant.now().minusSeconds(1);

        assertThat(received(created, "100", "usd").at()).isBetween(before, Instant.now());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "[]", "{}", "{\"id\": \"evt_1\"}", "{\"type\": \"payment_intent.succeeded\"}", "{\"id\": "})
    void whatIsNoEventIsRefused(String body) {
        assertThatThrownBy(() -> events.received(body.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(UnreadableEvent.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{} {}", "{\"a\": nul}", ""})
    void whatIsNoJsonIsRefusedInOurOwnWords(String body) {
        refusedInOurOwnWords(body);
    }

    @Test
    void whatIsNestedTooDeeplyIsRefusedInOurOwnWords() {
        refusedInOurOwnWords("{\"a\":".repeat(20_000));
    }

    private void refusedInOurOwnWords(String body) {
        assertThatThrownBy(() -> events.received(body.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(UnreadableEvent.class)
                .message()
                .startsWith("no JSON")
                .doesNotContain("com.", "`");
    }

    private ProviderEvent received(String created, String amount, String currency) {
        return events.received("""
                {"id": "evt_1", "created": %s, "type": "payment_intent.succeeded", "data": {"object": {
                 "object": "payment_intent", "id": "pi_1", "amount": 100, "amount_received": %s, "currency": "%s",
                 "metadata": {}}}}""".formatted(created, amount, currency).getBytes(StandardCharsets.UTF_8));
    }
}
