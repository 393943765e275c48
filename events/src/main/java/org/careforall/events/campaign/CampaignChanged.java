// SPDX-License-Identifier: Apache-2.0
package org.careforall.events.campaign;

import org.careforall.events.EventType;

/** What the campaign says or asks for was edited. */
@EventType("org.careforall.campaign.changed.v1")
public record CampaignChanged(CampaignSnapshot campaign) implements CampaignEvent {}
