// SPDX-License-Identifier: Apache-2.0
package org.careforall.campaign.category.entity;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a campaign is about: its name in requests and links, and the one for people. */
public record Category(
        @Schema(examples = "medical") String slug,
        @Schema(examples = "Medical") String name) {}
