// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.wall.boundary;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What of a gift is off the public wall; request and answer. */
@Schema(name = "Hiding", example = "{\"name\": false, \"message\": true}")
public record Hiding(@NotNull Boolean name, @NotNull Boolean message) {}
