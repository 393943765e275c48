// SPDX-License-Identifier: Apache-2.0
package org.careforall.user.account.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.careforall.platform.address.EmailAddress;
import org.careforall.user.role.entity.Role;

/** Makes an administrator with every role that people begin with. */
@ApplicationScoped
public class BootstrapAdministrator {

    private static final int MIN_PASSWORD = 10;
    private static final int MAX_PASSWORD = 128;
    private static final Set<String> ROLES = Set.of(Role.ADMIN, "CAMPAIGN_OWNER", "DONOR");

    private Passwords passwords;
    private CreateAccount createAccount;

    /** For CDI's proxies. */
    protected BootstrapAdministrator() {}

    /** Made by CDI. */
    @Inject
    public BootstrapAdministrator(Passwords passwords, CreateAccount createAccount) {
        this.passwords = passwords;
        this.createAccount = createAccount;
    }

    /**
     * Whether it was made here; false when the address has an account, for instance since another server was faster.
     *
     * @throws IllegalStateException when the password is too short or too long
     */
    public boolean create(EmailAddress email, String password) {
        if (password.length() < MIN_PASSWORD || password.length() > MAX_PASSWORD) {
            throw new IllegalStateException(
                    "ADMIN_PASSWORD needs %d to %d characters".formatted(MIN_PASSWORD, MAX_PASSWORD));
        }
        return createAccount
                .create(email, true, "Administrator", ROLES, passwords.hash(password))
                .isPresent();
    }
}
