// SPDX-License-Identifier: Apache-2.0
package org.careforall.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each of the sandbox's knobs is turned, and in the end the books are equal on all sides. */
@ExtendWith(HouseExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KnobsIT {

    private static final String VISA = "4242424242424242";
    private static final String DECLINED = "4000000000000002";
    private static final String DISPUTED = "4000000000000259";
    private static final String REFUND_PENDS = "4000000000007726";
    private static final String REFUND_FAILS = "4000000000005126";

    private final House house;
    private final List<Books> turned = new ArrayList<>();

    KnobsIT(House house) {
        this.house = house;
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            duplicate | {"duplicate": 1.0} | twice
            reorder | {"reorder": 1.0} | 200
            delay | {"delay": 1.0, "delayMillis": 1000} | 200
            drop, then redeliver | {"drop": 1.0} | dropped (knob)
            lose | {"lose": 1.0} | lost (knob)
            wrong signature | {"wrongSignature": 1.0} | 400
            another version | {"apiVersion": "2020-08-27"} | 200
            few types | {"enabledEvents": ["payment_intent.succeeded", "charge.refunded"]} | 200
            all of it | {"duplicate": 0.5, "reorder": 0.5, "drop": 0.4, "wrongSignature": 0.4, "lose": 0.1, "seed": 42} | twice
            """)
    void webhooksInDisorder(String name, String knobs, String trace) {
        Instant begin = Instant.now();
        Books books = threeGifts();
        house.sandbox().with(knobs, () -> {
            books.gifts().forEach(gift -> pay(gift, VISA));
            refund(books, 1, 500);
        });
        books.equalOnAllSides(5500, 0);
        assertThat(house.sandbox().outcomes(begin)).as("the knob was felt").contains(trace);
    }

    @Test
    void webhooksThatWait() {
        Books books = threeGifts();
        house.sandbox().with("{\"paused\": true}", () -> books.gifts().forEach(gift -> pay(gift, VISA)));
        refund(books, 1, 500);
        books.equalOnAllSides(5500, 0);
    }

    /** Half of the calls did their work. With this seed the refund's does: no answer, and the money is back. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            timeout | {"timeout": 1.0, "timeoutMillis": 200, "seed": 12}
            error 500 | {"error500": 1.0, "seed": 12}
            """)
    void callsThatAreNotAnswered(String name, String knobs) {
        Books books = threeGifts();
        house.sandbox()
                .with(knobs, () -> books.gifts().forEach(gift -> checkout(gift).expectProblem(503)));
        books.gifts().forEach(gift -> pay(gift, VISA));
        captured(books, 1);
        house.sandbox().with(knobs, () -> assertThat(
                        refund(books, 1, 500).path("status").asText())
                .isNotEqualTo("FAILED"));
        books.equalOnAllSides(5500, 0);
    }

    @Test
    void halfOfWhatWasAskedIsTaken() {
        Books books = threeGifts();
        house.sandbox().with("{\"partialCapture\": 1.0}", () -> books.gifts().forEach(gift -> pay(gift, VISA)));
        books.equalOnAllSides(0, 3000);

        String attempt = books.staff()
                .get("/api/payments/" + books.gifts().get(0))
                .expect(200)
                .json()
                .at("/attempts/0/id")
                .asText();
        keyed(books)
                .post("/api/payments/" + books.gifts().get(0) + "/refunds", """
                        {"attemptId": "%s", "reason": "not what was asked"}""".formatted(attempt))
                .expect(201);
        keyed(books)
                .post("/api/donations/suspense/" + books.gifts().get(1) + "/accept", "{}")
                .expect(200);
        books.equalOnAllSides(1000, 1500);
    }

    @Test
    void declinedCards() {
        Books books = threeGifts();
        books.gifts().forEach(gift -> pay(gift, DECLINED));
        pay(books.gifts().get(1), VISA);
        books.equalOnAllSides(2000, 0);
    }

    @Test
    void disputedCards() {
        Books books = threeGifts();
        books.gifts().forEach(gift -> pay(gift, DISPUTED));
        books.equalOnAllSides(6000, 0);
        house.sandbox().decide(dispute(books, 0), "won");
        house.sandbox().decide(dispute(books, 1), "lost");
        books.equalOnAllSides(4000, 0);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"pends, " + REFUND_PENDS + ", 5500", "fails after it succeeded, " + REFUND_FAILS + ", 6000"})
    void cardsWhoseRefund(String name, String card, long raised) {
        Books books = threeGifts();
        books.gifts().forEach(gift -> pay(gift, card));
        String refund = refund(books, 1, 500).path("id").asText();
        await().untilAsserted(() -> assertThat(books.staff()
                        .get("/api/payments/" + books.gifts().get(1) + "/refunds")
                        .expect(200)
                        .json()
                        .path("items")
                        .findValuesAsText("status"))
                .as(refund)
                .containsExactly(raised == 6000 ? "FAILED" : "SUCCEEDED"));
        books.equalOnAllSides(raised, 0);
    }

    /** One run for all of them: it looks at every campaign. */
    @Test
    @Order(Integer.MAX_VALUE)
    void theReconciliationFindsNothing() {
        Reconciliation run = Reconciliation.run(house);
        JsonNode provider = house.actors()
                .admin()
                .api()
                .get("/api/payments/reconciliation")
                .expect(200)
                .json();
        assertThat(turned).allSatisfy(books -> {
            assertThat(run.of(books.campaign())).isEmpty();
            assertThat(provider.path("differences").findValuesAsText("donationId"))
                    .doesNotContainAnyElementsOf(books.gifts());
        });
    }

    /** Of 10, 20 and 30 dollars, to a campaign of their own. */
    private Books threeGifts() {
        String campaign = house.campaigns().active();
        List<String> gifts = new ArrayList<>();
        for (long amount : new long[] {1000, 2000, 3000}) {
            gifts.add(house.donations().pledge(campaign, amount).path("id").asText());
        }
        Books books = new Books(house, house.actors().admin().api(), campaign, gifts);
        turned.add(books);
        return books;
    }

    private Answer checkout(String gift) {
        return house.api().get("/api/payments/checkout/" + gift);
    }

    /** A donor whom the provider's silence sent away comes again. */
    private void pay(String gift, String card) {
        await().untilAsserted(() -> checkout(gift).expect(303));
        house.payAtTheProvider(
                URI.create(house.api().base() + "/")
                        .resolve("/api/payments/checkout/" + gift)
                        .toString(),
                card);
    }

    private void captured(Books books, int which) {
        String gift = books.gifts().get(which);
        await().untilAsserted(() -> assertThat(books.staff()
                        .get("/api/payments/" + gift)
                        .expect(200)
                        .json()
                        .path("status")
                        .asText())
                .isEqualTo("CAPTURED"));
    }

    private JsonNode refund(Books books, int which, long amount) {
        captured(books, which);
        return keyed(books)
                .post("/api/payments/" + books.gifts().get(which) + "/refunds", """
                        {"amount": {"amount": %d, "currency": "USD"}, "reason": "asked by the donor"}""".formatted(amount))
                .expect(201)
                .json();
    }

    private static Api keyed(Books books) {
        return books.staff().with("Idempotency-Key", Donations.key());
    }

    private static String dispute(Books books, int which) {
        return books.staff()
                .get("/api/payments/" + books.gifts().get(which))
                .expect(200)
                .json()
                .at("/disputes/0/id")
                .asText();
    }
}
