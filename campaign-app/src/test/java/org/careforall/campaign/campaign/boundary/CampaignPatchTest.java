// SPDX-License-Identifier: Apache-2.0
package org.careforall.campaign.campaign.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.careforall.campaign.campaign.entity.SampleCampaigns;
import org.careforall.platform.json.Json;
import org.careforall.platform.problem.ProblemException;
import org.junit.jupiter.api.Test;

class CampaignPatchTest {

    private final ObjectMapper mapper = new Json().mapper();

    @Test
    void whatIsLeftOutStays() throws JsonProcessingException {
        assertThat(read("{\"summary\": \"Three wells\"}")
                        .applyTo(SampleCampaigns.details("Wells", 500), ZoneOffset.UTC)
                        .title())
                .isEqualTo("Wells");
    }

    @Test
    void aDateIsTheLastDayThatACampaignTakesGiftsOnInTheInstallationsZone() throws JsonProcessingException {
        assertThat(endsAt("2027-06-30", "Asia/Dhaka")).isEqualTo(Instant.parse("2027-06-30T18:00:00Z"));
        assertThat(endsAt("2027-06-30", "UTC")).isEqualTo(Instant.parse("2027-07-01T00:00:00Z"));
        // the day that has 25 hours
        assertThat(endsAt("2027-10-31", "Europe/Berlin")).isEqualTo(Instant.parse("2027-10-31T23:00:00Z"));
        assertThat(endsAt("2027-06-30T22:00:00Z", "Asia/Dhaka")).isEqualTo(Instant.parse("2027-06-30T22:00:00Z"));
    }

    private Instant endsAt(String given, String zone) throws JsonProcessingException {
        return read("{\"endsAt\": \"" + given + "\"}")
                .applyTo(SampleCampaigns.details("Wells", 500), ZoneId.of(zone))
                .endsAt();
    }

    @Test
    void theSlugStays() {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> read("{\"title\": \"Wells\", \"slug\": \"wells-2027\"}"))
                .satisfies(refused -> {
                    assertThat(refused.problem().status()).isEqualTo(422);
                    assertThat(refused.problem().errors()).singleElement().satisfies(error -> assertThat(error.field())
                            .isEqualTo("slug"));
                });
    }

    private CampaignPatch read(String body) throws JsonProcessingException {
        return CampaignPatch.read(mapper.readTree(body), mapper);
    }
}
