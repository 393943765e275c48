// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.timeline.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.careforall.donation.DonationDatabase;
import org.careforall.donation.donation.Gifts;
import org.careforall.donation.donation.entity.Donations;
import org.careforall.donation.donation.entity.Gift;
import org.careforall.donation.timeline.entity.NotReached;
import org.careforall.donation.timeline.entity.Timeline;
import org.careforall.donation.timeline.entity.TimelineItem;
import org.careforall.platform.database.Database;
import org.careforall.platform.id.Ids;
import org.careforall.platform.problem.ProblemException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What all apps know of one donation; the others are asked over HTTP, and answer as scripted. */
class ReadTimelineTest {

    private static final String TOKEN = "Bearer of-the-caller";
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration LITTLE = Duration.ofMillis(500);

    private final Gift gift = Gifts.gift(Ids.next(), 2_500, 2_500);
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final Set<String> tokens = ConcurrentHashMap.newKeySet();
    private HttpServer others;

    @BeforeEach
    void start() throws IOException, SQLException {
        others = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        others.createContext("/", this::answer);
        others.start();
        try (Connection connection = DonationDatabase.source().getConnection()) {
            Donations.add(connection, gift);
        }
    }

    @AfterEach
    void stop() {
        others.stop(0);
    }

    @Test
    void whatAllAppsKnowIsMergedInTheOrderOfTime() {
        Instant begun = Gifts.NOON.plusMillis(1_234);
        UUID attempt = new UUID(begun.toEpochMilli() << 16 | 0x7000L, 0x8000000000000000L);
        payment("[{\"id\": \"" + attempt + "\", \"status\": \"CAPTURED\"}]");
        webhooks("", "[{\"id\": \"evt_1\", \"receivedAt\": \"2026-11-21T12:00:07.000Z\"}]", "\"more\"");
        webhooks("&after=more", "[{\"id\": \"evt_2\", \"receivedAt\": \"2026-11-21T12:00:03.000Z\"}]", "null");
        notifications("[{\"kind\": \"GIFT_THANKS\", \"createdAt\": \"2026-11-21T12:00:05.000Z\"}]");

        Timeline timeline = read(url());

        assertThat(timeline.notReached()).isEmpty();
        assertThat(timeline.items())
                .extracting(TimelineItem::source, TimelineItem::kind)
                .containsExactly(
                        tuple("donations", "pledge"),
                        tuple("payments", "attempt"),
                        tuple("payments", "webhook"),
                        tuple("notifications", "notification"),
                        tuple("payments", "webhook"));
        assertThat(timeline.items().get(1).at()).isEqualTo(begun);
        assertThat(timeline.items().get(2).details()).containsEntry("id", "evt_2");
        assertThat(tokens).as("the caller's own").containsExactly(TOKEN);
    }

    @Test
    void aRequestStandsWhereTheDonorAskedAndADisputeWhereTheProviderSaidSo() {
        answers.put("/api/payments/" + gift.id(), """
                {"attempts": [], "refunds": [],
                 "disputes": [{"id": "dp_1", "status": "LOST", "toldAt": "2026-11-21T12:00:09.000Z"}]}""");
        answers.put("/api/payments/" + gift.id() + "/refund-requests", """
                {"items": [{"status": "OPEN", "createdAt": "2026-11-21T12:00:08.000Z"}]}""");
        webhooks("", "[]", "null");
        notifications("[]");

        List<TimelineItem> items = read(url()).items();
        TimelineItem last = items.get(2);

        assertThat(items).extracting(TimelineItem::kind).containsExactly("pledge", "refund-request", "dispute");
        assertThat(last.at()).isEqualTo("2026-11-21T12:00:09.000Z");
        assertThat(last.details()).containsEntry("status", "LOST");
    }

    @Test
    void whatCannotBeReachedIsNamedWithTheReasonAndTheRestIsThere() {
        payment("[]");
        answers.put("/api/payments/webhooks/events?limit=100&donationId=" + gift.id(), "403");
        answers.put("/api/notifications/about/" + gift.id() + "?limit=100", "[1]");

        Timeline timeline = read(url());

        assertThat(timeline.items()).extracting(TimelineItem::kind).containsExactly("pledge");
        assertThat(timeline.notReached())
                .containsExactly(
                        new NotReached("webhooks", "answered 403"),
                        new NotReached("notifications", "answered what is no JSON object"));
    }

    @Test
    void appsThatAreDownOrSilentDelayTheAnswerAndAreNoError() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Timeline timeline = read("http://localhost:" + silent.getLocalPort(), LITTLE);
            assertThat(timeline.notReached())
                    .extracting(NotReached::source)
                    .containsExactly("payments", "refund requests", "webhooks", "notifications");
            assertThat(timeline.notReached()).extracting(NotReached::reason).containsOnly("no answer within 500 ms");
        }
        String url = url();
        others.stop(0);
        assertThat(read(url).notReached()).extracting(NotReached::reason).containsOnly("no connection");
    }

    @Test
    void theTokenIsNotCarriedElsewhere() {
        answers.put("/api/payments/" + gift.id(), "302");
        assertThat(read(url()).notReached()).contains(new NotReached("payments", "answered 302"));
        assertThat(answers).doesNotContainKey("/elsewhere asked");
    }

    @Test
    void anUnknownDonationIsNotFound() {
        AskOthers asked = new AskOthers(url(), url(), PATIENCE);
        assertThatThrownBy(() -> new ReadTimeline(new Database(DonationDatabase.source()), asked).of(Ids.next(), TOKEN))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("404");
        assertThat(tokens).isEmpty();
    }

    private Timeline read(String url) {
        return read(url, PATIENCE);
    }

    private Timeline read(String url, Duration patience) {
        return new ReadTimeline(new Database(DonationDatabase.source()), new AskOthers(url, url + "/", patience))
                .of(gift.id(), TOKEN);
    }

    private String url() {
        return "http://localhost:" + others.getAddress().getPort();
    }

    private void payment(String attempts) {
        answers.put(
                "/api/payments/" + gift.id(), "{\"attempts\": " + attempts + ", \"refunds\": [], \"disputes\": []}");
        answers.put("/api/payments/" + gift.id() + "/refund-requests", "{\"items\": []}");
    }

    private void webhooks(String after, String items, String next) {
        answers.put(
                "/api/payments/webhooks/events?limit=100&donationId=" + gift.id() + after,
                "{\"items\": " + items + ", \"next\": " + next + "}");
    }

    private void notifications(String items) {
        answers.put(
                "/api/notifications/about/" + gift.id() + "?limit=100", "{\"items\": " + items + ", \"next\": null}");
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().toString();
        tokens.add(exchange.getRequestHeaders().getFirst("Authorization"));
        if (path.equals("/elsewhere")) {
            answers.put("/elsewhere asked", "200");
        }
        String script = answers.getOrDefault(path, "404");
        boolean isStatus = List.of("302", "403", "404").contains(script);
        exchange.getResponseHeaders().set("Location", url() + "/elsewhere");
        byte[] body = (isStatus ? "{}" : script).getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(isStatus ? Integer.parseInt(script) : 200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
