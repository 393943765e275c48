// SPDX-License-Identifier: Apache-2.0
package org.careforall.user.account.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.careforall.events.user.UserChanged;
import org.careforall.platform.address.EmailAddress;
import org.careforall.platform.caller.Caller;
import org.careforall.platform.database.Database;
import org.careforall.platform.problem.ProblemException;
import org.careforall.user.account.entity.Account;
import org.careforall.user.account.entity.Accounts;
import org.careforall.user.database.SteppingClock;
import org.careforall.user.database.ToldEvents;
import org.careforall.user.database.UserDatabase;
import org.careforall.user.role.control.ChangeRole;
import org.careforall.user.role.control.GiveRoles;
import org.careforall.user.role.entity.Roles;
import org.junit.jupiter.api.Test;

class AssignRolesTest {

    private final Database database = new Database(UserDatabase.empty());
    private final Accounts accounts = new Accounts(database);
    private final Roles roles = new Roles(database);
    private final ToldEvents told = new ToldEvents();
    private final AssignRoles assignRoles = new AssignRoles(accounts, new GiveRoles(roles), told);
    private final ChangeRole changeRole = new ChangeRole(roles, new GiveRoles(roles));
    private final Caller administrator = callerWith(roles.permissionsOf(List.of("ADMIN")));

    @Test
    void anAdministratorGivesRolesAndItIsTold() {
        Account donor = account("ada@example.org", "DONOR");

        Account after = assign(administrator, donor, List.of("DONOR", "SUB_ADMIN"));

        assertThat(after.roles()).containsExactly("DONOR", "SUB_ADMIN");
        assertThat(after.version()).isEqualTo(donor.version() + 1);
        assertThat(accounts.find(donor.id())).contains(after);
        assertThat(told.events()).endsWith(new UserChanged(after.snapshot()));
    }

    @Test
    void nobodyGivesMoreThanTheyHold() {
        Account donor = account("ada@example.org", "DONOR");
        Caller usersOnly = callerWith(Set.of("user:manage", "donation:give"));

        assertRefused(403, () -> assign(usersOnly, donor, List.of("ADMIN")));
    }

    @Test
    void nobodyTakesMoreThanTheyHold() {
        Account staff = account("ada@example.org", "SUB_ADMIN");
        Caller usersOnly = callerWith(Set.of("user:manage", "donation:give"));

        assertRefused(403, () -> assign(usersOnly, staff, List.of("DONOR")));
    }

    @Test
    void theLastAdministratorStays() {
        Account last = account("ada@example.org", "ADMIN");

        assertRefused(409, () -> assign(administrator, last, List.of("DONOR")));
    }

    @Test
    void oneOfTwoAdministratorsMayGo() {
        Account one = account("ada@example.org", "ADMIN");
        account("grace@example.org", "ADMIN");

        assertThat(assign(administrator, one, List.of("DONOR")).roles()).containsExactly("DONOR");
    }

    @Test
    void aRoleThatIsNotThereIsRefused() {
        Account donor = account("ada@example.org", "DONOR");

        assertRefused(422, () -> assign(administrator, donor, List.of("WIZARD")));
    }

    @Test
    void anAdministratorMakesARole() {
        changeRole.put(administrator, "AUDITOR", List.of("ledger:read"), version -> {});

        assertThat(roles.permissionsOf(List.of("AUDITOR"))).containsExactly("ledger:read");
    }

    @Test
    void nobodyMakesARoleThatMayMoreThanThey() {
        Caller rolesOnly = callerWith(Set.of("role:manage"));

        assertRefused(403, () -> changeRole.put(rolesOnly, "MIGHTY", List.of("payment:refund"), version -> {}));
    }

    @Test
    void whatAdministratorsMayIsFixed() {
        assertRefused(409, () -> changeRole.put(administrator, "ADMIN", List.of(), version -> {}));
    }

    @Test
    void aPermissionThatIsNotThereIsRefused() {
        assertRefused(422, () -> changeRole.put(administrator, "MIGHTY", List.of("world:rule"), version -> {}));
    }

    private Account assign(Caller caller, Account account, List<String> names) {
        return assignRoles.assign(caller, account.id(), names, version -> {});
    }

    private Account account(String email, String role) {
        return NewAccounts.on(database, told, new SteppingClock())
                .create(
                        EmailAddress.known(email),
                        false,
                        "Somebody",
                        List.of(role),
                        "$argon2id$v=19$m=19456,t=2,p=1$c2FsdA$aGFzaA")
                .orElseThrow();
    }

    private static Caller callerWith(Set<String> permissions) {
        return new Caller(
                Optional.of(UUID.randomUUID()), Optional.empty(), true, Optional.empty(), permissions, Set.of());
    }

    private static void assertRefused(int status, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(call)
                .satisfies(refused -> assertThat(refused.problem().status()).isEqualTo(status));
    }
}
