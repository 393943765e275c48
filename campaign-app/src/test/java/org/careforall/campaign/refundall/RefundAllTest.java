// SPDX-License-Identifier: Apache-2.0
package org.careforall.campaign.refundall;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.careforall.campaign.campaign.entity.CampaignAction;
import org.careforall.campaign.campaign.entity.CampaignStatus;
import org.careforall.campaign.campaign.entity.SampleCampaigns;
import org.careforall.campaign.database.CampaignDatabase;
import org.careforall.campaign.refundall.control.ReadRefundAll;
import org.careforall.campaign.refundall.control.RefundAllAnswer;
import org.careforall.campaign.refundall.control.RequestRefundAll;
import org.careforall.campaign.testing.CampaignHouse;
import org.careforall.events.campaign.CampaignRefundAllRequested;
import org.careforall.platform.problem.ProblemException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RefundAllTest {

    private static final UUID REQUEST = UUID.randomUUID();

    private final CampaignHouse house = new CampaignHouse();
    private final HttpServer payments;
    private UUID campaign;
    private volatile int status = 404;
    private volatile String body = "{}";

    RefundAllTest() throws IOException {
        payments = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        payments.createContext("/api/payments/refund-all/", exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        payments.start();
    }

    @BeforeEach
    void aCampaignIsActive() {
        CampaignDatabase.empty();
        campaign = house.active(SampleCampaigns.details("Wells", 500_000)).id();
    }

    @AfterEach
    void stop() {
        payments.stop(0);
    }

    @Test
    void onlyACancelledCampaignGivesEverythingBack() {
        ProblemException refusal =
                SampleCampaigns.refusal(() -> request(REQUEST)).orElseThrow();

        assertThat(refusal.problem().status()).isEqualTo(409);
        assertThat(refusal.problem().extensions()).containsEntry("campaignStatus", CampaignStatus.ACTIVE);
        assertThat(house.told(campaign)).noneMatch(CampaignRefundAllRequested.class::isInstance);
    }

    @Test
    void theRequestIsToldWithWhoAskedAndStandsInTheHistory() {
        cancel();
        assertThat(request(REQUEST).status()).isEqualTo("REQUESTED");

        CampaignRefundAllRequested told = (CampaignRefundAllRequested)
                house.told(campaign).get(house.told(campaign).size() - 1);
        assertThat(told.requestId()).isEqualTo(REQUEST);
        assertThat(told.requestedBy()).isEqualTo(CampaignHouse.STAFF.requireUser());
        assertThat(told.reason()).isEqualTo("it ended");
        assertThat(told.aggregateVersion()).isEqualTo(house.read(campaign).version());
        assertThat(CampaignDatabase.numbers("select count(*) from campaign_history where campaign_id = '" + campaign
                        + "' and action = 'REFUNDS_REQUESTED' and version = " + told.aggregateVersion()))
                .containsExactly(1L);
    }

    @Test
    void whoMayNotGiveMoneyBackMayNotAsk() {
        cancel();

        assertThat(SampleCampaigns.refusal(() -> house.in(
                                () -> requests().request(campaign.toString(), REQUEST, null, CampaignHouse.OWNER)))
                        .map(refusal -> refusal.problem().status()))
                .contains(403);
    }

    @Test
    void theProgressIsPaymentsOwnOnceTheyHaveHeardOfTheRequest() {
        cancel();
        assertThat(SampleCampaigns.refusal(this::progress)
                        .map(refusal -> refusal.problem().status()))
                .contains(404);
        request(REQUEST);
        assertThat(progress().status()).isEqualTo("REQUESTED");

        status = 200;
        body = """
                {"requestId": "%s", "status": "RUNNING", "total": 3, "done": 1, "failedTotal": 1,
                 "failed": [{"donationId": "%s", "reason": "charge_disputed"}]}""".formatted(REQUEST, REQUEST);
        assertThat(progress())
                .extracting("status", "total", "done", "failedTotal")
                .containsExactly("RUNNING", 3L, 1L, 1L);
        assertThat(progress().failed()).extracting("reason").containsExactly("charge_disputed");

        request(UUID.randomUUID());
        assertThat(progress().status()).as("of an older request").isEqualTo("REQUESTED");

        status = 500;
        assertThat(SampleCampaigns.refusal(this::progress)
                        .map(refusal -> refusal.problem().status()))
                .contains(503);
    }

    private void cancel() {
        house.move(campaign, CampaignAction.CANCEL, CampaignHouse.STAFF);
    }

    private RefundAllAnswer request(UUID id) {
        return house.in(() -> requests().request(campaign.toString(), id, "it ended", CampaignHouse.STAFF));
    }

    private RequestRefundAll requests() {
        return new RequestRefundAll(house.access(), house.record());
    }

    private RefundAllAnswer progress() {
        String url = "http://localhost:" + payments.getAddress().getPort();
        return house.in(
                () -> new ReadRefundAll(house.access(), url).of(campaign.toString(), CampaignHouse.STAFF, "Bearer x"));
    }
}
