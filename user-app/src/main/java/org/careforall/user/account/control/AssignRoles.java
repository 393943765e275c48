// SPDX-License-Identifier: Apache-2.0
package org.careforall.user.account.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.careforall.events.user.UserChanged;
import org.careforall.platform.caller.Caller;
import org.careforall.platform.outbox.Outbox;
import org.careforall.platform.problem.Problems;
import org.careforall.user.account.entity.Account;
import org.careforall.user.account.entity.Accounts;
import org.careforall.user.role.control.GiveRoles;
import org.careforall.user.role.entity.Role;

/** Staff give an account its roles. They reach its tokens with the next refresh, at most ten minutes later. */
@ApplicationScoped
public class AssignRoles {

    private Accounts accounts;
    private GiveRoles giveRoles;
    private Outbox outbox;

    /** For CDI's proxies. */
    protected AssignRoles() {}

    /** Made by CDI. */
    @Inject
    public AssignRoles(Accounts accounts, GiveRoles giveRoles, Outbox outbox) {
        this.accounts = accounts;
        this.giveRoles = giveRoles;
        this.outbox = outbox;
    }

    /**
     * Replaces the roles of an account.
     *
     * @param precondition gets the version that is being changed, and throws when the caller saw another
     * @throws org.careforall.platform.problem.ProblemException 404 no such account; 422 no such role; 403 a role, given or
     *     taken, with permissions that the caller lacks; 409 when no administrator would be left
     */
    @Transactional
    public Account assign(Caller caller, UUID id, Collection<String> roles, LongConsumer precondition) {
        int administrators = accounts.lockHolders(Role.ADMIN);
        Account before = accounts.lock(id).orElseThrow(() -> Problems.notFound("account"));
        precondition.accept(before.version());
        giveRoles.requireMayGive(caller, roles);
        giveRoles.requireMayGive(caller, before.roles());
        if (before.roles().contains(Role.ADMIN) && !roles.contains(Role.ADMIN) && administrators == 1) {
            throw Problems.conflict("last-administrator", "This is the last account with the role ADMIN.");
        }
        Account after = new Account(
                id,
                before.version() + 1,
                before.email(),
                before.emailVerified(),
                before.name(),
                List.copyOf(roles),
                before.registeredAt());
        accounts.update(after);
        outbox.append(new UserChanged(after.snapshot()));
        return after;
    }
}
