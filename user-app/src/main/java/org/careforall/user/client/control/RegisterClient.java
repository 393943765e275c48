// SPDX-License-Identifier: Apache-2.0
package org.careforall.user.client.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.careforall.platform.caller.Caller;
import org.careforall.platform.id.Ids;
import org.careforall.platform.problem.Problems;
import org.careforall.user.client.entity.Client;
import org.careforall.user.client.entity.Clients;
import org.careforall.user.role.control.GiveRoles;
import org.careforall.user.token.entity.OpaqueSecret;

/** Staff let machines in and out. */
@ApplicationScoped
public class RegisterClient {

    private Clients clients;
    private GiveRoles giveRoles;
    private Clock clock;
    private final SecureRandom random = new SecureRandom();

    /** For CDI's proxies. */
    protected RegisterClient() {}

    /** Made by CDI. */
    @Inject
    public RegisterClient(Clients clients, GiveRoles giveRoles, Clock clock) {
        this.clients = clients;
        this.giveRoles = giveRoles;
        this.clock = clock;
    }

    /** The client and its secret, which is shown this once. */
    public record Registered(Client client, OpaqueSecret secret) {}

    /** @throws org.careforall.platform.problem.ProblemException 422 no such role; 403 it holds more than the caller */
    @Transactional
    public Registered register(Caller caller, String name, Collection<String> roles) {
        giveRoles.requireMayGive(caller, roles);
        OpaqueSecret secret = OpaqueSecret.random(random);
        Client client = new Client(
                Ids.next(),
                name.strip(),
                List.copyOf(roles),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                caller.requireUser());
        clients.add(client, secret.hash());
        return new Registered(client, secret);
    }

    /** Gets no more tokens; those that it has expire within ten minutes. */
    @Transactional
    public void remove(UUID id) {
        if (!clients.remove(id)) {
            throw Problems.notFound("client");
        }
    }
}
