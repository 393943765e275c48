// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.careforall.payment.campaign.control.LearnCampaignStates;
import org.careforall.payment.campaign.entity.CampaignState;
import org.careforall.payment.campaign.entity.CampaignStates;
import org.careforall.payment.testing.TestDatabase;
import org.careforall.platform.id.Ids;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An installation that was there before this app kept the campaigns' states; campaign-app's API is on paper. */
class LearnCampaignStatesTest {

    private static TestDatabase database;

    private final Map<String, String> campaigns = new ConcurrentHashMap<>();
    private HttpServer api;
    private LearnCampaignStates learn;
    private volatile int outage;

    @BeforeAll
    static void open() {
        database = new TestDatabase();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @BeforeEach
    void start() throws IOException {
        api = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        api.createContext("/api/campaigns/", this::answer);
        api.start();
        learn = new LearnCampaignStates(
                database, "http://localhost:" + api.getAddress().getPort());
    }

    @AfterEach
    void stop() {
        api.stop(0);
    }

    @Test
    void aCampaignThatWasCancelledBeforeTheUpgradeIsKnownAsCancelledAfterIt() {
        UUID cancelled = older("CANCELLED");
        UUID paused = older("PAUSED");
        UUID active = older("ACTIVE");
        UUID draft = unknown();

        assertThat(learn.some()).isFalse();

        assertThat(state(cancelled)).isEqualTo(CampaignState.CANCELLED);
        assertThat(state(paused)).isEqualTo(CampaignState.PAUSED);
        assertThat(state(active)).isEqualTo(CampaignState.OPEN);
        assertThat(state(draft)).isEqualTo(CampaignState.OPEN);
        assertThat(left()).isZero();
    }

    @Test
    void anEventThatComesMeanwhileStays() {
        UUID campaign = older("ACTIVE");
        saved(campaign, 9, "CANCELLED");

        learn.some();
        saved(campaign, 5, "ACTIVE");

        assertThat(state(campaign)).isEqualTo(CampaignState.CANCELLED);
    }

    @Test
    void whatCouldNotBeAskedIsAskedAgain() {
        UUID campaign = older("CANCELLED");
        outage = 503;
        assertThat(learn.some()).isFalse();
        assertThat(state(campaign)).isEqualTo(CampaignState.OPEN);
        outage = 0;

        learn.some();

        assertThat(state(campaign)).isEqualTo(CampaignState.CANCELLED);
    }

    private UUID older(String status) {
        UUID campaign = unknown();
        campaigns.put(campaign.toString(), status);
        return campaign;
    }

    private UUID unknown() {
        UUID campaign = Ids.next();
        execute("insert into campaign_state (campaign_id, version) values (?, 0)", campaign);
        return campaign;
    }

    private void execute(String sql, UUID campaign) {
        database.inTransaction(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setObject(1, campaign);
                return statement.executeUpdate();
            }
        });
    }

    private void saved(UUID campaign, long version, String status) {
        database.inTransaction(connection -> {
            CampaignStates.save(connection, campaign, version, status);
            return null;
        });
    }

    private CampaignState state(UUID campaign) {
        return database.inTransaction(connection -> CampaignStates.of(connection, campaign));
    }

    private int left() {
        return database.inTransaction(
                connection -> CampaignStates.unknown(connection, 100).size());
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String status = campaigns.get(path.substring(path.lastIndexOf('/') + 1));
        byte[] body = "{\"version\": 4, \"status\": \"%s\"}".formatted(status).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(outage > 0 ? outage : status == null ? 404 : 200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
