// SPDX-License-Identifier: Apache-2.0
package org.careforall.user.account.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The account of the owner of a mailbox, whose address the link tells.
 *
 * @param password 10 to 128 characters, any
 * @param name how they want to be called
 * @param roles DONOR and CAMPAIGN_OWNER, no others; DONOR when left out
 */
public record NewAccount(
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
        return "NewAccount[…]";
    }
}
