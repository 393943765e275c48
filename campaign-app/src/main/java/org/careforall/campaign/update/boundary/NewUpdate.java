// SPDX-License-Identifier: Apache-2.0
package org.careforall.campaign.update.boundary;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * News to tell.
 *
 * @param title plain text, at most 140 characters
 * @param body Markdown, at most 10,000 characters
 */
public record NewUpdate(
        @Schema(required = true, examples = "The first well gives water", maxLength = 140)
        String title,

        @Schema(required = true, examples = "Since Monday **400 families** draw from it.", maxLength = 10_000)
        String body) {}
