// SPDX-License-Identifier: Apache-2.0
package org.careforall.events.user;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An account as of one of its versions.
 *
 * @param userId the account
 * @param version counts the account's changes, from 1
 * @param email personal: where mail for this account goes; never leaves the house
 * @param emailVerified whether the address was shown to be the account's own
 * @param name personal: as the person gave it
 * @param roles names of roles, such as {@code DONOR}
 * @param registeredAt when the account was made
 */
public record UserSnapshot(
        UUID userId,
        long version,
        String email,
        boolean emailVerified,
        String name,
        List<String> roles,
        Instant registeredAt) {

    /** Copies the roles. */
    public UserSnapshot {
        roles = List.copyOf(roles);
    }
}
