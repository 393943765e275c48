// SPDX-License-Identifier: Apache-2.0
package org.careforall.events.campaign;

import java.util.UUID;
import org.careforall.events.EventType;

/**
 * The owner told how it goes.
 *
 * @param updateId the update, to be read at the campaign's API
 * @param title plain text
 */
@EventType("org.careforall.campaign.update-posted.v1")
public record CampaignUpdatePosted(CampaignSnapshot campaign, UUID updateId, String title) implements CampaignEvent {}
