// SPDX-License-Identifier: Apache-2.0
package org.careforall.user.account.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The roles that an account is to have. */
public record RoleNames(
        @NotNull @Size(max = 50) @Schema(examples = "[\"DONOR\", \"SUB_ADMIN\"]")
        List<@NotBlank @Size(max = 40) String> roles) {}
