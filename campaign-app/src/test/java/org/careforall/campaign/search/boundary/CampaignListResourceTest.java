// SPDX-License-Identifier: Apache-2.0
package org.careforall.campaign.search.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.careforall.campaign.campaign.entity.Campaign;
import org.careforall.campaign.campaign.entity.SampleCampaigns;
import org.careforall.campaign.database.CampaignDatabase;
import org.careforall.campaign.search.entity.CampaignSearch;
import org.careforall.campaign.testing.CampaignHouse;
import org.careforall.campaign.testing.Conditions;
import org.careforall.campaign.totals.boundary.SeriesResource;
import org.careforall.campaign.totals.entity.CampaignSeries;
import org.careforall.platform.caller.Caller;
import org.careforall.platform.caller.CurrentCaller;
import org.careforall.platform.json.Json;
import org.careforall.platform.web.PublicUrl;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lists that carry totals are asked for again and again: whoever has them gets no second copy. */
class CampaignListResourceTest {

    private final CampaignHouse house = new CampaignHouse();
    private Campaign campaign;

    @BeforeEach
    void aCampaignIsActive() {
        CampaignDatabase.empty();
        campaign = house.active(SampleCampaigns.details("Wells", 500_000));
    }

    @AfterAll
    static void asBefore() {
        CampaignDatabase.empty();
    }

    @Test
    void aListThatTheReaderHasIs304UntilATotalChanges() {
        Response first = list(Caller.guest(), null);
        EntityTag tag = first.getEntityTag();

        assertThat(tag).isNotNull();
        assertThat(tag.isWeak()).isTrue();
        assertThat(first.getHeaderString("Cache-Control")).isEqualTo("public, max-age=0, must-revalidate");
        assertThat(first.getHeaderString("Vary")).isEqualTo("Authorization");
        assertThat(list(Caller.guest(), tag).getStatus()).isEqualTo(304);
        assertThat(list(Caller.guest(), tag).getHeaderString("Cache-Control")).startsWith("public");

        CampaignDatabase.execute("update campaign_total set captured = 5, raised = 5, donations = 1");
        assertThat(list(Caller.guest(), tag).getStatus()).isEqualTo(200);
    }

    @Test
    void aMembersListIsTheirsAlone() {
        assertThat(list(CampaignHouse.STAFF, null).getHeaderString("Cache-Control"))
                .startsWith("private");
    }

    @Test
    void aSeriesThatTheReaderHasIs304UntilATotalChanges() {
        EntityTag tag = series(null).getEntityTag();

        assertThat(tag).isNotNull();
        assertThat(series(tag).getStatus()).isEqualTo(304);
        assertThat(series(tag).getHeaderString("Cache-Control")).startsWith("public");

        CampaignDatabase.execute(
                "insert into campaign_hour values ('" + campaign.id() + "', '2026-11-20T10:00:00Z', 5, 1)");
        assertThat(series(tag).getStatus()).isEqualTo(200);
    }

    private Response list(Caller caller, EntityTag known) {
        return house.in(() -> new CampaignListResource(
                        new CampaignSearch(house.database()), is(caller), new PublicUrl("http://localhost"), new Json())
                .listCampaigns(new ListRequest(), null, Conditions.ifNoneMatch(known)));
    }

    private Response series(EntityTag known) {
        Instant from = Instant.parse("2026-11-20T00:00:00Z");
        return house.in(() -> new SeriesResource(
                        house.access(), new CampaignSeries(house.database()), is(Caller.guest()), new Json())
                .getCampaignSeries(
                        campaign.id().toString(),
                        "hour",
                        from,
                        from.plusSeconds(86_400),
                        Conditions.ifNoneMatch(known)));
    }

    private static CurrentCaller is(Caller caller) {
        return new CurrentCaller() {
            @Override
            public Caller get() {
                return caller;
            }
        };
    }
}
