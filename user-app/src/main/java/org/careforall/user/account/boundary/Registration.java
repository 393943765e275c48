// SPDX-License-Identifier: Apache-2.0
package org.careforall.user.account.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Somebody who wants an account.
 *
 * @param email taken without blanks around it; what is ASCII in lower case, an internationalised domain as punycode
 * @param password 10 to 128 characters, any
 * @param name how they want to be called
 * @param roles DONOR and CAMPAIGN_OWNER, no others; DONOR when left out
 */
public record Registration(
        @NotBlank @Size(max = 254) @Schema(examples = "ada@example.org")
        String email,

        @NotNull @Size(min = 10, max = 128) @Schema(examples = "correct horse battery staple")
        String password,

        @NotBlank
        @Size(max = 100)
        @Pattern(regexp = Texts.PLAIN, message = "must not hold control characters")
        @Schema(examples = "Ada Lovelace")
        String name,

        @Size(max = 10) @Schema(examples = "[\"DONOR\"]") List<@NotBlank @Size(max = 40) String> roles) {

    @Override
    public String toString() {
        return "Registration[…]";
    }
}
