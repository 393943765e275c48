// SPDX-License-Identifier: Apache-2.0
package org.careforall.events.campaign;

import org.careforall.events.EventType;

/** The owner asked for a review. */
@EventType("org.careforall.campaign.submitted.v1")
public record CampaignSubmitted(CampaignSnapshot campaign) implements CampaignEvent {}
