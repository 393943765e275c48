// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.donation.entity;

import java.util.Optional;
import java.util.UUID;
import org.careforall.events.donation.DonorReference;

/**
 * Who gave.
 *
 * @param userId the account; empty for guests
 * @param key counts distinct people, and is not reversible; fixed at capture
 * @param email where the receipt goes
 * @param name as the donor gave it; kept from everybody but staff and the donor when anonymous
 */
public record Donor(
        Optional<UUID> userId, String key, Optional<String> email, Optional<String> name, boolean anonymous) {

    /** The name that may be shown in public. */
    public Optional<String> shownName() {
        return anonymous ? Optional.empty() : name;
    }

    /** The donor as events tell it: an anonymous one without a name. */
    public DonorReference reference() {
        return new DonorReference(
                key, userId.orElse(null), email.orElse(null), shownName().orElse(null), anonymous);
    }
}
