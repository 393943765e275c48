// SPDX-License-Identifier: Apache-2.0
package org.careforall.user.token.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.careforall.user.client.entity.Client;
import org.careforall.user.client.entity.Clients;
import org.careforall.user.role.entity.Roles;
import org.careforall.user.token.entity.Bearer;
import org.careforall.user.token.entity.OpaqueSecret;

/** Signs a machine in. */
@ApplicationScoped
public class GrantByClientSecret {

    private Clients clients;
    private Roles roles;
    private SignAccessToken signAccessToken;

    /** For CDI's proxies. */
    protected GrantByClientSecret() {}

    /** Made by CDI. */
    @Inject
    public GrantByClientSecret(Clients clients, Roles roles, SignAccessToken signAccessToken) {
        this.clients = clients;
        this.roles = roles;
        this.signAccessToken = signAccessToken;
    }

    /** @throws org.careforall.platform.problem.ProblemException 401 invalid_client */
    public Grant grant(String clientId, String secret) {
        Client client = authenticate(clientId, secret);
        return new Grant(
                signAccessToken.sign(Bearer.of(client, roles.permissionsOf(client.roles()))), Optional.empty());
    }

    /** @throws org.careforall.platform.problem.ProblemException 401 invalid_client */
    public Client authenticate(String clientId, String secret) {
        return uuid(clientId)
                .flatMap(id -> clients.find(id, new OpaqueSecret(secret).hash()))
                .orElseThrow(OAuthProblems::invalidClient);
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
