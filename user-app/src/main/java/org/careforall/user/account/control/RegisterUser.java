// SPDX-License-Identifier: Apache-2.0
package org.careforall.user.account.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.careforall.platform.address.EmailAddress;
import org.careforall.platform.problem.Problems;
import org.careforall.user.account.entity.Account;

/** Anybody may make an account for themselves, and can never give themselves more than to donate and to own campaigns. */
@ApplicationScoped
public class RegisterUser {

    private static final Set<String> OPEN_ROLES = Set.of("DONOR", "CAMPAIGN_OWNER");
    private static final Set<String> DEFAULT_ROLES = Set.of("DONOR");

    private Passwords passwords;
    private CreateAccount createAccount;

    /** For CDI's proxies. */
    protected RegisterUser() {}

    /** Made by CDI. */
    @Inject
    public RegisterUser(Passwords passwords, CreateAccount createAccount) {
        this.passwords = passwords;
        this.createAccount = createAccount;
    }

    /**
     * Hashes first, so that no transaction waits for it.
     *
     * @param roles empty: DONOR
     * @throws org.careforall.platform.problem.ProblemException 422 for another role or what is no address, 409 when the
     *     address has an account, 503 when too many wait
     */
    public Account register(String email, String password, String name, Optional<? extends Collection<String>> roles) {
        EmailAddress address = EmailAddress.parse(email)
                .orElseThrow(() -> Problems.invalid("email", "must be an e-mail address"))
                .inLowerCase();
        Collection<String> wanted = roles.<Collection<String>>map(given -> given)
                .filter(given -> !given.isEmpty())
                .orElse(DEFAULT_ROLES);
        if (!OPEN_ROLES.containsAll(wanted)) {
            throw Problems.invalid("roles", "may be DONOR and CAMPAIGN_OWNER; an administrator gives others");
        }
        return createAccount
                .create(address, false, name.strip(), wanted, passwords.hash(password))
                .orElseThrow(() -> Problems.conflict("email-taken", "There is an account with this e-mail address."));
    }
}
