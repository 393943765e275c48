// SPDX-License-Identifier: Apache-2.0
package org.careforall.events.donation;

import java.util.UUID;
import org.careforall.events.Nullable;

/**
 * Who gave, as far as other apps need it.
 *
 * @param key counts distinct people: the same for the same user id, else for the same normalised e-mail address (as a
 *     keyed hash), else unique to the gift; not reversible
 * @param userId the account; null for guests
 * @param email personal: where the receipt goes; null when unknown; never leaves the house
 * @param name the name to show; null when anonymous or not given
 * @param anonymous whether the name is kept from everybody but staff
 */
public record DonorReference(
        String key,
        @Nullable UUID userId,
        @Nullable String email,
        @Nullable String name,
        boolean anonymous) {}
