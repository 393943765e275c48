// SPDX-License-Identifier: Apache-2.0
package org.careforall.campaign.category.entity;

import org.careforall.events.Nullable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a campaign is about.
 *
 * @param slug its name in requests and links
 * @param name the one for people
 * @param retired true when no new campaign may take it; left out else
 */
@Schema(name = "Category", example = "{\"slug\": \"medical\", \"name\": \"Medical\"}")
public record Category(
        @Schema(examples = "medical") String slug,
        @Schema(examples = "Medical") String name,
        @Nullable Boolean retired) {}
