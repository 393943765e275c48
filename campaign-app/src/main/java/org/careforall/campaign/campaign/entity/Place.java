// SPDX-License-Identifier: Apache-2.0
package org.careforall.campaign.campaign.entity;

import org.careforall.events.Nullable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where the help goes.
 *
 * @param latitude in degrees, north positive (WGS 84)
 * @param longitude in degrees, east positive
 * @param name as people call it; may be null
 */
public record Place(
        @Schema(required = true, examples = "-1.2921") Double latitude,
        @Schema(required = true, examples = "36.8219") Double longitude,
        @Schema(examples = "Nairobi, Kenya") @Nullable String name) {}
