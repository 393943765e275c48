// SPDX-License-Identifier: Apache-2.0
package org.careforall.user.role.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.careforall.platform.caller.Caller;
import org.careforall.platform.problem.Problems;
import org.careforall.user.role.entity.Role;
import org.careforall.user.role.entity.Roles;

/** The rule that nobody gives or takes more than they hold: else who may manage users could make themselves an administrator. */
@ApplicationScoped
public class GiveRoles {

    private Roles roles;

    /** For CDI's proxies. */
    protected GiveRoles() {}

    /** Made by CDI. */
    @Inject
    public GiveRoles(Roles roles) {
        this.roles = roles;
    }

    /** @throws org.careforall.platform.problem.ProblemException 422 no such role; 403 it holds more than the caller */
    public void requireMayGive(Caller caller, Collection<String> names) {
        Set<String> known = roles.all().stream().map(Role::name).collect(Collectors.toSet());
        List<String> unknown =
                names.stream().filter(name -> !known.contains(name)).sorted().toList();
        if (!unknown.isEmpty()) {
            throw Problems.invalid("roles", "no such role: " + String.join(", ", unknown));
        }
        requireHolds(caller, roles.permissionsOf(names));
    }

    /** @throws org.careforall.platform.problem.ProblemException 403 when the caller lacks one of them */
    public void requireHolds(Caller caller, Collection<String> permissions) {
        List<String> missing = permissions.stream()
                .filter(permission -> !caller.may(permission))
                .sorted()
                .toList();
        if (!missing.isEmpty()) {
            throw Problems.forbidden("You cannot give what you do not hold: " + String.join(", ", missing) + ".");
        }
    }
}
