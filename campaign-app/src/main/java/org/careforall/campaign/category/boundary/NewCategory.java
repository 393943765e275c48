// SPDX-License-Identifier: Apache-2.0
package org.careforall.campaign.category.boundary;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A category to add.
 *
 * @param slug small letters, digits and hyphens, at most 40; it never changes
 * @param name for people, at most 80 characters
 * @param position where it stands in the list; at the end if not given
 */
@Schema(name = "NewCategory", examples = "{\"slug\": \"sports\", \"name\": \"Sports\", \"position\": 5}")
public record NewCategory(
        @Schema(required = true, examples = "sports", maxLength = 40)
        String slug,

        @Schema(required = true, examples = "Sports", maxLength = 80)
        String name,

        @Schema(examples = "5", minimum = "1", maximum = "10000")
        Integer position) {}
