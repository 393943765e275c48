// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.ledger.entity;

import java.time.Instant;
import java.util.UUID;
import org.careforall.events.Nullable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One line of an account's statement.
 *
 * @param bookedAt what statements go by; to the microsecond
 * @param occurredAt when the money moved, by the provider's clock
 * @param amount what the account got, negative what it gave; in minor units
 * @param balance what is on the account after it
 */
@Schema(name = "StatementLine")
public record StatementLine(
        Instant bookedAt,
        UUID transactionId,
        int line,
        TransactionKind kind,

        @Schema(description = "Whether it takes back what its kind booked before")
        boolean reversal,

        @Nullable UUID donationId,
        @Nullable UUID campaignId,
        Instant occurredAt,

        @Schema(description = "What the account got; negative: gave; in minor units")
        long amount,

        @Schema(description = "What is on the account after this line")
        long balance) {

    /** Where a page goes on after it. */
    public Position position() {
        return new Position(bookedAt, transactionId, line);
    }

    /** A place between the lines of an account. */
    public record Position(Instant bookedAt, UUID transactionId, int line) {

        /** Before whatever was booked at this moment or later. */
        public static Position before(Instant moment) {
            return new Position(moment, new UUID(0, 0), 0);
        }
    }
}
