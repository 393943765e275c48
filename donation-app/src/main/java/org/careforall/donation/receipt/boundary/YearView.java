// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.receipt.boundary;

import java.net.URI;
import java.util.List;
import org.careforall.events.Money;
import org.careforall.events.Nullable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Twelve months' gifts in JSON. */
@Schema(name = "GivingYear", example = """
                {"from": "2026-04", "to": "2027-03", "gifts": 2, "totals": [{"amount": 4000, "currency": "USD"}],
                 "donors": [{"name": "Grace Hopper", "email": "grace@example.org", "gifts": 2,
                             "totals": [{"amount": 4000, "currency": "USD"}]}],
                 "link": "http://localhost:9080/api/donations/receipts/yearly/2026-04/yW1pZAGTH24"}""")
public record YearView(
        @Schema(description = "The first month") String from,

        @Schema(description = "The last month") String to,

        int gifts,

        @Schema(description = "Of all donors, by currency, net of what was given back")
        List<Money> totals,

        @Schema(description = "One for each name and address: whoever may see gifts need not have given them all")
        List<DonorYear> donors,

        @Schema(description = "The PDF, for whoever has this link")
        URI link) {

    /** One donor's part. */
    @Schema(name = "DonorYear")
    public record DonorYear(
            @Schema(description = "Left out when none was given") @Nullable
            String name,

            @Schema(description = "Left out when none was given") @Nullable
            String email,

            int gifts,

            @Schema(description = "By currency, net of what was given back")
            List<Money> totals) {}
}
