// SPDX-License-Identifier: Apache-2.0
package org.careforall.events.campaign;

import org.careforall.events.EventType;

/** A campaign was drafted. */
@EventType("org.careforall.campaign.created.v1")
public record CampaignCreated(CampaignSnapshot campaign) implements CampaignEvent {}
