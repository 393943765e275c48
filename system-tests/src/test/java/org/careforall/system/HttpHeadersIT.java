// SPDX-License-Identifier: Apache-2.0
package org.careforall.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What gateways, browsers and caches make of our answers. */
@ExtendWith(HouseExtension.class)
class HttpHeadersIT {

    private final House house;

    HttpHeadersIT(House house) {
        this.house = house;
    }

    /** nginx makes {@code W/"v3"} of {@code "v3"} when it packs an answer. */
    @ParameterizedTest
    @ValueSource(strings = {"", "/totals"})
    void whoHasTheTagInItsOtherStrengthHasTheAnswer(String path) {
        String campaign = "/api/campaigns/" + house.sharedCampaign() + path;
        String tag = house.api().get(campaign).expect(200).header("ETag");

        Answer unchanged = house.api().with("If-None-Match", otherStrength(tag)).get(campaign);

        unchanged.expect(304);
        assertThat(unchanged.header("ETag")).isEqualTo(tag);
        house.api().with("If-None-Match", "W/\"other\"").get(campaign).expect(200);
    }

    @Test
    void pagesOfOtherOriginsReadNeitherTheApiNorTheMetrics() {
        Api page = house.api().with("Origin", "https://page.example.org");

        assertThat(page.get("/metrics").expect(200).header("Access-Control-Allow-Origin"))
                .isEmpty();
        assertThat(page.with("Access-Control-Request-Method", "POST")
                        .send("OPTIONS", "/api/campaigns", null, null)
                        .header("Access-Control-Allow-Origin"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/openapi", "/api/donations/log/export"})
    void longAnswersArePackedForWhoTakesIt(String path) {
        Answer packed = house.api().with("Accept-Encoding", "gzip").get(path).expect(200);

        assertThat(packed.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(packed.header("Vary")).contains("Accept-Encoding");
        assertThat(house.api().get(path).expect(200).header("Content-Encoding")).isEmpty();
    }

    private static String otherStrength(String tag) {
        return tag.startsWith("W/") ? tag.substring(2) : "W/" + tag;
    }
}
