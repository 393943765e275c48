// SPDX-License-Identifier: Apache-2.0
package org.careforall.campaign.totals.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.careforall.campaign.campaign.entity.SampleCampaigns;
import org.careforall.campaign.database.CampaignDatabase;
import org.careforall.campaign.totals.entity.CampaignSeries;
import org.careforall.campaign.totals.entity.CampaignSeries.Point;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeriesTest {

    private static final Instant NOW = Instant.parse("2026-11-21T12:34:56Z");
    private final UUID campaign = UUID.randomUUID();
    private final CampaignSeries series = new CampaignSeries(CampaignDatabase.withoutGifts());

    @BeforeEach
    void gifts() {
        CampaignDatabase.execute("""
                insert into campaign_hour (campaign_id, hour, raised, donations)
                select '%s', at::timestamptz, raised, 1 from (values ('2026-11-19T23:00:00Z', 100), ('2026-11-20T00:00:00Z', 20),
                    ('2026-11-20T23:00:00Z', 3), ('2026-11-21T00:00:00Z', 1000)) as t (at, raised)""".formatted(campaign));
    }

    @Test
    void daysAddTheirHoursUpInUtcWithoutGaps() {
        assertThat(points("day", "2026-11-18T12:00:00Z", "2026-11-21T00:00:00Z"))
                .containsExactly(
                        new Point(Instant.parse("2026-11-18T00:00:00Z"), 0, 0),
                        new Point(Instant.parse("2026-11-19T00:00:00Z"), 100, 1),
                        new Point(Instant.parse("2026-11-20T00:00:00Z"), 23, 2));
    }

    @Test
    void hoursBeginWhereTheyAreAskedForAndEndBefore() {
        assertThat(points("hour", "2026-11-19T23:10:00Z", "2026-11-20T02:00:00Z"))
                .containsExactly(
                        new Point(Instant.parse("2026-11-19T23:00:00Z"), 100, 1),
                        new Point(Instant.parse("2026-11-20T00:00:00Z"), 20, 1),
                        new Point(Instant.parse("2026-11-20T01:00:00Z"), 0, 0));
    }

    @Test
    void ifNothingIsSaidItEndsWithThisDay() {
        SeriesParameters usual = SeriesParameters.of(null, null, null, NOW);

        assertThat(usual.to()).isEqualTo("2026-11-22T00:00:00Z");
        assertThat(usual.step().between(usual.from(), usual.to())).isEqualTo(30);
    }

    @ParameterizedTest
    @CsvSource({
        "month, 2026-11-01T00:00:00Z, 2026-11-02T00:00:00Z, per",
        "day, 2026-11-03T00:00:00Z, 2026-11-02T00:00:00Z, from",
        "hour, 2025-11-03T00:00:00Z, 2026-11-02T00:00:00Z, from"
    })
    void whatIsWrongIsNamed(String per, Instant from, Instant to, String field) {
        assertThat(SampleCampaigns.refusal(() -> SeriesParameters.of(per, from, to, NOW))
                        .orElseThrow()
                        .problem()
                        .errors()
                        .get(0)
                        .field())
                .isEqualTo(field);
    }

    private List<Point> points(String per, String from, String to) {
        SeriesParameters asked = SeriesParameters.of(per, Instant.parse(from), Instant.parse(to), NOW);
        return series.of(campaign, asked.step(), asked.from(), asked.to());
    }
}
