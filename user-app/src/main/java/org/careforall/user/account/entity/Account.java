// SPDX-License-Identifier: Apache-2.0
package org.careforall.user.account.entity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.careforall.events.user.UserSnapshot;
import org.careforall.platform.address.EmailAddress;

/**
 * Somebody who may sign in.
 *
 * @param id UUIDv7
 * @param version counts the changes, from 1
 * @param email where its mail goes; its key is unique
 * @param emailVerified whether the address was shown to be their own
 * @param name as they gave it
 * @param roles names of roles, sorted
 * @param registeredAt when the account was made
 */
public record Account(
        UUID id,
        long version,
        EmailAddress email,
        boolean emailVerified,
        String name,
        List<String> roles,
        Instant registeredAt) {

    /** Copies and sorts the roles. */
    public Account {
        roles = roles.stream().sorted().distinct().toList();
    }

    /** The same, one version later, with its address shown to be its own. */
    public Account withVerifiedEmail() {
        return new Account(id, version + 1, email, true, name, roles, registeredAt);
    }

    /**
     * The same, one version later, without the address: the one that it has instead is nobody's and reaches nobody
     * (RFC 2606).
     */
    public Account withoutAddress() {
        return new Account(
                id,
                version + 1,
                EmailAddress.known("released-" + id + "@address.invalid"),
                false,
                name,
                roles,
                registeredAt);
    }

    /** What other apps are told of it. */
    public UserSnapshot snapshot() {
        return new UserSnapshot(id, version, email.value(), emailVerified, name, roles, registeredAt);
    }
}
