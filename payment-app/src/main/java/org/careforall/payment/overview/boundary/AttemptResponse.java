// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.overview.boundary;

import java.util.Optional;
import java.util.UUID;
import org.careforall.events.Money;
import org.careforall.payment.settlement.entity.Attempt;
import org.careforall.payment.settlement.entity.AttemptStatus;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One try to take the money. */
@Schema(name = "PaymentAttempt")
public record AttemptResponse(
        UUID id,
        int number,
        @Schema(enumeration = {"stripe", "offline"}) String provider,
        @Schema(implementation = String.class) Optional<String> providerReference,

        @Schema(
                enumeration = {
                    "UNKNOWN",
                    "OPEN",
                    "FAILED",
                    "AUTHORIZED",
                    "CANCELLED",
                    "EXPIRED",
                    "CAPTURED",
                    "UNMATCHED"
                })
        String status,

        @Schema(description = "Whether this app made it at the provider")
        boolean ourOwn,

        Money captured,
        @Schema(implementation = String.class) Optional<String> failure) {

    /** What does not fit is shown as UNMATCHED as long as it holds or took money. */
    public static AttemptResponse of(Attempt attempt) {
        boolean moved = attempt.status() == AttemptStatus.AUTHORIZED || attempt.status() == AttemptStatus.CAPTURED;
        return new AttemptResponse(
                attempt.id(),
                attempt.number(),
                attempt.provider(),
                attempt.intentId(),
                moved && !attempt.fits() ? "UNMATCHED" : attempt.status().name(),
                attempt.ourOwn(),
                new Money(attempt.captured(), attempt.currency()),
                attempt.failure());
    }
}
