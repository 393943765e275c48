// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.donation.control;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.careforall.donation.donation.entity.GivingMethod;
import org.careforall.events.Money;

/**
 * What somebody asks to give.
 *
 * @param amount for the campaign
 * @param name as the donor wants to be called; empty takes the account's
 * @param email for the receipt; empty takes the account's
 * @param historyGroup of earlier gifts of a guest, as their token proved
 * @param addressKey a keyed hash of the network address that it comes from
 */
public record NewGift(
        UUID campaignId,
        Money amount,
        Optional<String> name,
        Optional<String> email,
        boolean anonymous,
        Optional<String> message,
        boolean coverFees,
        GivingMethod method,
        Optional<String> externalReference,
        Map<String, String> metadata,
        Optional<UUID> historyGroup,
        Optional<String> addressKey) {}
