// SPDX-License-Identifier: Apache-2.0
package org.careforall.user.account.boundary;

import java.util.List;
import java.util.UUID;
import org.careforall.user.account.entity.Account;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A new account. */
public record RegisteredUser(
        @Schema(examples = "0199e2a1-7c3e-7b5a-9d52-0c1f1f8f6a11")
        UUID id,

        @Schema(examples = "ada@example.org") String email,
        @Schema(examples = "Ada Lovelace") String name,
        @Schema(examples = "[\"DONOR\"]") List<String> roles) {

    static RegisteredUser of(Account account) {
        return new RegisteredUser(account.id(), account.email().value(), account.name(), account.roles());
    }
}
