// SPDX-License-Identifier: Apache-2.0
package org.careforall.campaign.totals.boundary;

import java.time.Instant;
import java.util.List;
import org.careforall.campaign.totals.entity.CampaignSeries.Point;
import org.careforall.events.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What was given to a campaign over time, without gaps.
 *
 * @param per hour or day, in UTC
 * @param from the beginning of the first point
 * @param to the end of the last one
 */
@Schema(name = "CampaignSeries", example = """
                {"per": "day", "from": "2026-11-20T00:00:00Z", "to": "2026-11-21T00:00:00Z",
                 "items": [{"at": "2026-11-20T00:00:00Z", "raised": {"amount": 2500, "currency": "USD"},
                            "donations": 1}]}""")
public record SeriesAnswer(String per, Instant from, Instant to, List<Item> items) {

    /** What was captured in the hour or day that begins then, net of what was given back since. */
    @Schema(name = "CampaignSeriesPoint")
    public record Item(Instant at, Money raised, long donations) {

        static Item of(Point point, String currency) {
            return new Item(point.at(), new Money(point.raised(), currency), point.donations());
        }
    }
}
