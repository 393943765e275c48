// SPDX-License-Identifier: Apache-2.0
package org.careforall.user.token.entity;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.careforall.user.account.entity.Account;
import org.careforall.user.client.entity.Client;

/**
 * Whom a token speaks for: a person or a machine.
 *
 * @param id the account's or the client's
 * @param email empty for machines
 * @param emailVerified false for machines
 * @param permissions what the roles allow
 */
public record Bearer(
        UUID id,
        String name,
        Optional<String> email,
        boolean emailVerified,
        List<String> roles,
        Set<String> permissions) {

    /** A person. */
    public static Bearer of(Account account, Set<String> permissions) {
        return new Bearer(
                account.id(),
                account.name(),
                Optional.of(account.email().value()),
                account.emailVerified(),
                account.roles(),
                permissions);
    }

    /** A machine. */
    public static Bearer of(Client client, Set<String> permissions) {
        return new Bearer(client.id(), client.name(), Optional.empty(), false, client.roles(), permissions);
    }
}
