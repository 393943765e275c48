// SPDX-License-Identifier: Apache-2.0
package org.careforall.events.campaign;

import org.careforall.events.EventType;
import org.careforall.events.Money;

/**
 * The campaign has raised its goal for the first time: told once.
 *
 * @param raised what it had raised when that was seen
 */
@EventType("org.careforall.campaign.goal-reached.v1")
public record CampaignGoalReached(CampaignSnapshot campaign, Money raised) implements CampaignEvent {}
