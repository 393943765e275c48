// SPDX-License-Identifier: Apache-2.0
package org.careforall.campaign.update.boundary;

import java.util.List;
import org.careforall.campaign.update.entity.CampaignUpdate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The form of a page, for the OpenAPI document. */
record UpdatePage(
        List<CampaignUpdate> items, @Schema(nullable = true) String next) {}
