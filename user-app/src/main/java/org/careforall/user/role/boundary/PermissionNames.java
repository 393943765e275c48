// SPDX-License-Identifier: Apache-2.0
package org.careforall.user.role.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a role is to permit. */
public record PermissionNames(
        @NotNull @Size(max = 100) @Schema(examples = "[\"donation:read\", \"set-aside:read\"]")
        List<@NotBlank @Size(max = 80) String> permissions) {}
