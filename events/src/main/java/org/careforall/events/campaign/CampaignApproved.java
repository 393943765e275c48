// SPDX-License-Identifier: Apache-2.0
package org.careforall.events.campaign;

import org.careforall.events.EventType;

/** Staff approved the campaign: it takes gifts. */
@EventType("org.careforall.campaign.approved.v1")
public record CampaignApproved(CampaignSnapshot campaign) implements CampaignEvent {}
