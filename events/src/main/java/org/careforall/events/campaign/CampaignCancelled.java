// SPDX-License-Identifier: Apache-2.0
package org.careforall.events.campaign;

import org.careforall.events.EventType;

/** The campaign was called off; it takes no more gifts. */
@EventType("org.careforall.campaign.cancelled.v1")
public record CampaignCancelled(CampaignSnapshot campaign) implements CampaignEvent {}
