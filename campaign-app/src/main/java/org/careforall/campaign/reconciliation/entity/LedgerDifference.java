// SPDX-License-Identifier: Apache-2.0
package org.careforall.campaign.reconciliation.entity;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A kept figure that is not what the ledger says; amounts in minor units.
 *
 * @param figure captured, refunded or raised; {@code known} (1 or 0) when one side does not know the campaign;
 *     {@code balanced} when the ledger's own entries do not sum to zero
 * @param kept what the totals say
 * @param ledger what the ledger says
 * @param moving whether gifts still came in when the comparison gave up waiting for quiet: then it may be none
 */
@Schema(name = "TotalsLedgerDifference")
public record LedgerDifference(UUID campaignId, String figure, long kept, long ledger, boolean moving) {}
