// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.donation.boundary;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.careforall.platform.address.ValidEmail;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who gives, as the donor says. */
@Schema(description = "Who gives; a signed-in donor's account fills in what is left out")
public record DonorDetails(
        @Schema(example = "Grace Hopper", description = "Shown on the public wall unless the gift is anonymous")
        @Size(max = 100)
        @Pattern(regexp = Texts.ONE_LINE, message = Texts.ONE_LINE_MESSAGE)
        String name,

        @Schema(
                example = "grace@example.org",
                format = "idn-email",
                description =
                        "Where the receipt goes; never shown in public. An internationalised domain is kept as punycode")
        @ValidEmail
        @Size(max = 254)
        @Pattern(regexp = Texts.ONE_LINE, message = Texts.ONE_LINE_MESSAGE)
        String email) {}
