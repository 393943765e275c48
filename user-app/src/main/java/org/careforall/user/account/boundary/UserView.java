// SPDX-License-Identifier: Apache-2.0
package org.careforall.user.account.boundary;

import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.careforall.platform.web.ETags;
import org.careforall.user.account.entity.Account;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An account, as its owner and staff see it. */
public record UserView(
        @Schema(examples = "0199e2a1-7c3e-7b5a-9d52-0c1f1f8f6a11")
        UUID id,

        @Schema(examples = "ada@example.org") String email,
        boolean emailVerified,
        @Schema(examples = "Ada Lovelace") String name,
        @Schema(examples = "[\"DONOR\"]") List<String> roles,

        @Schema(examples = "2026-11-21T09:30:00.000Z") Instant registeredAt) {

    static UserView of(Account account) {
        return new UserView(
                account.id(),
                account.email().value(),
                account.emailVerified(),
                account.name(),
                account.roles(),
                account.registeredAt());
    }

    /** The account with its version as an ETag. */
    static Response answer(Account account) {
        return Response.ok(of(account))
                .header("ETag", ETags.of(account.version()))
                .header("Cache-Control", "private, no-cache")
                .build();
    }
}
