// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.ledger.entity;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the ledger says of a campaign, in minor units of its currency.
 *
 * @param refunded both what was given back and what was charged back
 * @param raised what is on the campaign's account and held by disputes
 * @param transactions how many ledger transactions there are
 * @param balanced whether they sum to zero in every currency
 */
@Schema(name = "CampaignBalance", example = """
                {"campaignId": "01931f6e-0000-7000-8000-000000000002", "currency": "USD", "captured": 2500,
                 "refunded": 1000, "raised": 1500, "transactions": 2, "balanced": true}""")
public record CampaignBalance(
        UUID campaignId,
        String currency,
        long captured,
        long refunded,
        long raised,
        long transactions,
        boolean balanced) {}
