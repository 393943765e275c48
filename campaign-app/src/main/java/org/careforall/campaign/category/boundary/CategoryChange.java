// SPDX-License-Identifier: Apache-2.0
package org.careforall.campaign.category.boundary;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What changes of a category; what is left out stays.
 *
 * @param retired false brings a retired one back
 */
@Schema(name = "CategoryChange", examples = "{\"name\": \"Sports and play\"}")
public record CategoryChange(
        @Schema(examples = "Sports and play", maxLength = 80)
        String name,

        @Schema(examples = "5", minimum = "1", maximum = "10000")
        Integer position,

        @Schema(examples = "false") Boolean retired) {}
