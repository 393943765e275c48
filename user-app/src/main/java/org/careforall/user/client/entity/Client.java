// SPDX-License-Identifier: Apache-2.0
package org.careforall.user.client.entity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A machine that calls the API by itself.
 *
 * @param roles names of roles, sorted
 * @param createdBy the account that made it
 */
public record Client(UUID id, String name, List<String> roles, Instant createdAt, UUID createdBy) {

    /** Copies and sorts the roles. */
    public Client {
        roles = roles.stream().sorted().distinct().toList();
    }
}
