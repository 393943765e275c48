// SPDX-License-Identifier: Apache-2.0
package org.careforall.events.campaign;

import org.careforall.events.EventType;
import org.careforall.events.Money;

/**
 * The campaign has raised a part of its goal for the first time. Each part is told once, whatever is refunded afterwards.
 *
 * @param percent 25, 50, 75 or 100
 * @param raised what it had raised when that was seen
 */
@EventType("org.careforall.campaign.milestone-reached.v1")
public record CampaignMilestoneReached(CampaignSnapshot campaign, int percent, Money raised) implements CampaignEvent {}
