// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.donation.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.careforall.events.Money;
import org.careforall.payment.testing.House;
import org.careforall.payment.testing.TestDatabase;
import org.careforall.platform.id.Ids;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What donation-app answers about a gift whose event has not come. */
class AskDonationTest {

    private static final String TERMS = """
            {"version": 2, "campaignId": "%s", "status": "INITIATED", "method": "CARD",
             "total": {"amount": 2606, "currency": "USD"}}""".formatted(Ids.next());

    private static TestDatabase database;
    private static House house;

    private final UUID donation = Ids.next();
    private HttpServer donations;
    private int status = 200;
    private String type = "application/json";
    private String body = TERMS;

    @BeforeAll
    static void open() {
        database = new TestDatabase();
        house = new House(database);
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @BeforeEach
    void listen() throws IOException {
        donations = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        donations.createContext("/api/donations/" + donation + "/terms", exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        donations.start();
    }

    @AfterEach
    void stop() {
        donations.stop(0);
    }

    @Test
    void whatIsAnsweredIsKnownFromThenOn() {
        assertThat(ask()).isTrue();

        assertThat(house.payment(donation).asked()).isEqualTo(new Money(2606, "USD"));
    }

    @Test
    void itsEventAddsWhoGaveAndALaterAnswerTakesThatBackFromNobody() {
        UUID donor = Ids.next();
        house.pledge(donation, Ids.next(), 2606, "CARD", donor);

        assertThat(ask()).isTrue();

        assertThat(house.payment(donation).terms().orElseThrow().donorUserId()).contains(donor);
    }

    @Test
    void whereThereIsNoneThatIsAnAnswer() {
        status = 404;

        assertThat(ask()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "null", "{\"version\": 1.5}", "{\"version\": 1, \"status\": 7}"})
    void whatIsNoTermsIsNoAnswer(String other) {
        body = other;

        assertThat(ask()).isFalse();
    }

    @Test
    void neitherIsAPageNorAFailure() {
        type = "text/html";
        assertThat(ask()).isFalse();
        status = 503;
        assertThat(ask()).isFalse();
    }

    private boolean ask() {
        String base = "http://localhost:" + donations.getAddress().getPort();
        return new AskDonation(base, database, new KnowDonations(house.intake())).ask(donation);
    }
}
