// SPDX-License-Identifier: Apache-2.0
package org.careforall.events.campaign;

import org.careforall.events.EventType;

/** The campaign ended well; it takes no more gifts. */
@EventType("org.careforall.campaign.completed.v1")
public record CampaignCompleted(CampaignSnapshot campaign) implements CampaignEvent {}
