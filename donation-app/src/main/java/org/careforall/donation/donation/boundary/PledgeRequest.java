// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.donation.boundary;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.careforall.donation.donation.control.NewGift;
import org.careforall.donation.donation.entity.GivingMethod;
import org.careforall.events.Money;
import org.careforall.platform.address.EmailAddress;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The body of {@code POST /api/donations}. */
@Schema(name = "PledgeRequest", example = """
                {"campaignId": "01931f6e-0000-7000-8000-000000000002", "amount": {"amount": 2500, "currency": "USD"},
                 "donor": {"name": "Grace Hopper", "email": "grace@example.org"}, "anonymous": false,
                 "message": "Good luck!", "coverFees": true, "method": "CARD"}""")
public record PledgeRequest(
        @NotNull @Schema(description = "The campaign that gets it")
        UUID campaignId,

        @NotNull @Schema(description = "What the campaign gets, in minor units of its currency")
        Money amount,

        @Valid DonorDetails donor,

        @Schema(description = "Keeps the name from everybody but staff", defaultValue = "false")
        Boolean anonymous,

        @Size(max = 1000)
        @Pattern(regexp = Texts.LINES, message = Texts.LINES_MESSAGE)
        @Schema(description = "Words for the campaign, shown on the public wall")
        String message,

        @Schema(description = "Adds the provider's fees to what is charged", defaultValue = "false")
        Boolean coverFees,

        @Schema(description = "OFFLINE: cash or bank transfer, with a reference", defaultValue = "CARD")
        GivingMethod method,

        @Size(max = 100)
        @Pattern(regexp = Texts.ONE_LINE, message = Texts.ONE_LINE_MESSAGE)
        @Schema(description = "Your own name for this gift")
        String externalReference,

        @Size(max = 20) @Schema(description = "Your own data: up to 20 texts")
        Map<
                        @Size(min = 1, max = 40) @Pattern(regexp = Texts.ONE_LINE, message = Texts.ONE_LINE_MESSAGE)
                        String,
                        @NotNull @Size(max = 500) @Pattern(regexp = Texts.LINES, message = Texts.LINES_MESSAGE) String>
                metadata) {

    NewGift toGift(Optional<UUID> historyGroup, Optional<String> addressKey) {
        Optional<DonorDetails> details = Optional.ofNullable(donor);
        return new NewGift(
                campaignId,
                amount,
                details.flatMap(given -> text(given.name())),
                details.flatMap(given -> text(given.email()))
                        .map(email -> EmailAddress.known(email).value()),
                Boolean.TRUE.equals(anonymous),
                text(message),
                Boolean.TRUE.equals(coverFees),
                method == null ? GivingMethod.CARD : method,
                text(externalReference),
                metadata == null ? Map.of() : metadata,
                historyGroup,
                addressKey);
    }

    private static Optional<String> text(String given) {
        return Optional.ofNullable(given).map(String::strip).filter(text -> !text.isEmpty());
    }
}
