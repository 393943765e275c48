// SPDX-License-Identifier: Apache-2.0
package org.careforall.events.campaign;

import org.careforall.events.EventType;

/** Staff sent the campaign back to its owner, with the reason. */
@EventType("org.careforall.campaign.rejected.v1")
public record CampaignRejected(CampaignSnapshot campaign, String reason) implements CampaignEvent {}
