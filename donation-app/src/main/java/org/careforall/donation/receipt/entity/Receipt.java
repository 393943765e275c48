// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.receipt.entity;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.careforall.donation.donation.entity.GivingMethod;

/**
 * A receipt as it was issued; all that happens to it later is that it becomes void.
 *
 * @param donorName as the donor gave it, anonymous or not: only the donor and staff see it
 * @param givenAt when the money was first taken
 * @param voidedAt empty while it is in force
 * @param replaces the donation's receipt before this one
 * @param replacedBy the one after it
 */
public record Receipt(
        UUID id,
        ReceiptNumber number,
        UUID donationId,
        Issuer issuer,
        Sums sums,
        GivingMethod method,
        Optional<String> donorName,
        Optional<String> donorEmail,
        String campaignTitle,
        Instant givenAt,
        Instant issuedAt,
        Optional<Instant> voidedAt,
        Optional<ReceiptNumber> replaces,
        Optional<ReceiptNumber> replacedBy) {}
