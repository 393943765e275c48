// SPDX-License-Identifier: Apache-2.0
package org.careforall.events.campaign;

import org.careforall.events.EventType;

/** The campaign takes no gifts for now. */
@EventType("org.careforall.campaign.paused.v1")
public record CampaignPaused(CampaignSnapshot campaign) implements CampaignEvent {}
