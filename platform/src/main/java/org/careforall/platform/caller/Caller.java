// SPDX-License-Identifier: Apache-2.0
package org.careforall.platform.caller;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.careforall.platform.problem.Problems;

/**
 * Who calls.
 *
 * @param userId the account, or the machine client; empty for a guest
 * @param email the account's address
 * @param emailVerified whether the address was shown to be the account's own
 * @param name the account's name
 * @param permissions such as {@code campaign:review}
 * @param roles names of roles
 */
public record Caller(
        Optional<UUID> userId,
        Optional<String> email,
        boolean emailVerified,
        Optional<String> name,
        Set<String> permissions,
        Set<String> roles) {

    /** Somebody without a token. */
    public static Caller guest() {
        return new Caller(Optional.empty(), Optional.empty(), false, Optional.empty(), Set.of(), Set.of());
    }

    /** Whether this is somebody without a token. */
    public boolean isGuest() {
        return userId.isEmpty();
    }

    /** Whether a permission is held. */
    public boolean may(String permission) {
        return permissions.contains(permission);
    }

    /** The account's id; a problem (401) for a guest. */
    public UUID requireUser() {
        return userId.orElseThrow(() -> Problems.unauthorized("Sign in first."));
    }

    /** A problem without the permission: 401 for a guest, else 403. */
    public void require(String permission) {
        requireUser();
        if (!may(permission)) {
            throw Problems.missingPermission(permission);
        }
    }
}
