// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.timeline.entity;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A part of a timeline that is missing, and why. */
@Schema(name = "NotReached", example = "{\"source\": \"notifications\", \"reason\": \"answered 403\"}")
public record NotReached(
        @Schema(enumeration = {"payments", "webhooks", "notifications"})
        String source,

        String reason) {}
