// SPDX-License-Identifier: Apache-2.0
package org.careforall.user.account.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What people may change of their own account. */
public record ProfileChange(
        @NotBlank
        @Size(max = 100)
        @Pattern(regexp = Texts.PLAIN, message = "must not hold control characters")
        @Schema(examples = "Ada King")
        String name) {}
