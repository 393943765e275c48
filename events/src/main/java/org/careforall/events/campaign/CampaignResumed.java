// SPDX-License-Identifier: Apache-2.0
package org.careforall.events.campaign;

import org.careforall.events.EventType;

/** A paused campaign takes gifts again. */
@EventType("org.careforall.campaign.resumed.v1")
public record CampaignResumed(CampaignSnapshot campaign) implements CampaignEvent {}
