// SPDX-License-Identifier: Apache-2.0
package org.careforall.campaign.campaign.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.careforall.campaign.campaign.entity.SampleCampaigns;
import org.careforall.platform.json.Json;
import org.careforall.platform.problem.ProblemException;
import org.junit.jupiter.api.Test;

class CampaignPatchTest {

    private final ObjectMapper mapper = new Json().mapper();

    @Test
    void whatIsLeftOutStays() throws JsonProcessingException {
        assertThat(read("{\"summary\": \"Three wells\"}")
                        .applyTo(SampleCampaigns.details("Wells", 500))
                        .title())
                .isEqualTo("Wells");
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
