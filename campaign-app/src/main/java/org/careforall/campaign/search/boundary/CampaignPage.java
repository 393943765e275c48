// SPDX-License-Identifier: Apache-2.0
package org.careforall.campaign.search.boundary;

import java.util.List;
import org.careforall.campaign.search.entity.CampaignSummary;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The form of a page, for the OpenAPI document. */
record CampaignPage(
        List<CampaignSummary> items,
        @Schema(nullable = true) String next) {}
