// SPDX-License-Identifier: Apache-2.0
package org.careforall.user.role.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import org.careforall.platform.caller.Caller;
import org.careforall.platform.problem.Problems;
import org.careforall.user.role.entity.Role;
import org.careforall.user.role.entity.Roles;

/** Makes a role or changes what it permits. */
@ApplicationScoped
public class ChangeRole {

    private Roles roles;
    private GiveRoles giveRoles;

    /** For CDI's proxies. */
    protected ChangeRole() {}

    /** Made by CDI. */
    @Inject
    public ChangeRole(Roles roles, GiveRoles giveRoles) {
        this.roles = roles;
        this.giveRoles = giveRoles;
    }

    /**
     * Gives the role exactly these permissions.
     *
     * @param precondition gets the version that is being changed, and throws when the caller saw another
     * @throws org.careforall.platform.problem.ProblemException 422 no such permission or no name for a role; 403 one that
     *     the caller lacks; 409 for ADMIN, which holds them all
     */
    @Transactional
    public Role put(Caller caller, String name, Collection<String> permissions, LongConsumer precondition) {
        if (!name.matches(Role.NAME)) {
            throw Problems.invalid("name", "must be 2 to 40 capital letters, digits and underscores");
        }
        if (name.equals(Role.ADMIN)) {
            throw Problems.conflict("role-fixed", "ADMIN always holds every permission.");
        }
        Set<String> known = roles.permissions();
        List<String> unknown = permissions.stream()
                .filter(permission -> !known.contains(permission))
                .sorted()
                .toList();
        if (!unknown.isEmpty()) {
            throw Problems.invalid("permissions", "no such permission: " + String.join(", ", unknown));
        }
        Optional<Role> before = roles.lock(name);
        before.ifPresent(role -> precondition.accept(role.version()));
        giveRoles.requireHolds(caller, permissions);
        return roles.put(name, permissions);
    }
}
