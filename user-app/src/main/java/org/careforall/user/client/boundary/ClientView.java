// SPDX-License-Identifier: Apache-2.0
package org.careforall.user.client.boundary;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.careforall.events.Nullable;
import org.careforall.user.client.control.RegisterClient;
import org.careforall.user.client.entity.Client;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A machine client.
 *
 * @param id the client_id for the token endpoint
 * @param secret the client_secret; only in the answer that made it
 */
public record ClientView(
        @Schema(examples = "0199e2a1-7c3e-7b5a-9d52-0c1f1f8f6a11")
        UUID id,

        @Schema(examples = "Bookkeeping") String name,
        @Schema(examples = "[\"SUB_ADMIN\"]") List<String> roles,

        @Schema(examples = "2026-11-21T09:30:00.000Z") Instant createdAt,
        @Nullable String secret) {

    static ClientView of(Client client) {
        return new ClientView(client.id(), client.name(), client.roles(), client.createdAt(), null);
    }

    static ClientView of(RegisterClient.Registered registered) {
        Client client = registered.client();
        return new ClientView(
                client.id(),
                client.name(),
                client.roles(),
                client.createdAt(),
                registered.secret().value());
    }

    @Override
    public String toString() {
        return "ClientView[" + id + "]";
    }
}
