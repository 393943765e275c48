// SPDX-License-Identifier: Apache-2.0
package org.careforall.campaign.search.boundary;

import java.util.List;
import org.careforall.campaign.search.entity.CampaignSummary;

/** The form of a page, for the OpenAPI document. */
record CampaignPage(List<CampaignSummary> items, String next) {}
