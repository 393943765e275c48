// SPDX-License-Identifier: Apache-2.0
package org.careforall.user.client.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.careforall.user.account.boundary.Texts;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A machine that is to call the API. */
public record ClientRequest(
        @NotBlank
        @Size(max = 100)
        @Pattern(regexp = Texts.PLAIN, message = "must not hold control characters")
        @Schema(examples = "Bookkeeping")
        String name,

        @NotEmpty @Size(max = 50) @Schema(examples = "[\"SUB_ADMIN\"]")
        List<@NotBlank @Size(max = 40) String> roles) {}
