// SPDX-License-Identifier: Apache-2.0
package org.careforall.events.campaign;

import java.util.UUID;
import org.careforall.events.EventType;
import org.careforall.events.Nullable;

/**
 * Staff wants all gifts of a cancelled campaign to be given back. The version of the campaign orders repeated requests.
 *
 * @param requestId this request: keys derived from it make every refund happen once
 * @param requestedBy the member of staff
 * @param reason plain text for the refunds; null when none was given
 */
@EventType("org.careforall.campaign.refund-all-requested.v1")
public record CampaignRefundAllRequested(
        CampaignSnapshot campaign,
        UUID requestId,
        UUID requestedBy,
        @Nullable String reason) implements CampaignEvent {}
