// SPDX-License-Identifier: Apache-2.0
package org.careforall.user.account.entity;

import java.util.UUID;

/** Whose password it is, and its Argon2id hash in encoded form. */
public record Credentials(UUID accountId, String passwordHash) {

    @Override
    public String toString() {
        return "Credentials[" + accountId + "]";
    }
}
