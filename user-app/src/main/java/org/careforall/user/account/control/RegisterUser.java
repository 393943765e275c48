// SPDX-License-Identifier: Apache-2.0
package org.careforall.user.account.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.careforall.platform.address.EmailAddress;
import org.careforall.platform.problem.Problems;
import org.careforall.user.account.entity.Account;

/** Anybody may make an account for themselves, and can never give themselves more than to donate and to own campaigns. */
@ApplicationScoped
public class RegisterUser {

    private Passwords passwords;
    private CreateAccount createAccount;
    private VerifyEmail verifyEmail;
    private MailLimits limits;

    /** For CDI's proxies. */
    protected RegisterUser() {}

    /** Made by CDI. */
    @Inject
    public RegisterUser(Passwords passwords, CreateAccount createAccount, VerifyEmail verifyEmail, MailLimits limits) {
        this.passwords = passwords;
        this.createAccount = createAccount;
        this.verifyEmail = verifyEmail;
        this.limits = limits;
    }

    /**
     * Hashes first, so that no transaction waits for it.
     *
     * @param roles empty: DONOR
     * @param from the network address that it comes from
     * @throws org.careforall.platform.problem.ProblemException 422 for another role or what is no address, 409 when the
     *     address has an account, 429 when there were too many to its mailbox or from the network address, 503 when too many
     *     wait
     */
    public Account register(
            String email, String password, String name, Optional<? extends Collection<String>> roles, String from) {
        EmailAddress address = EmailAddress.parse(email)
                .orElseThrow(() -> Problems.invalid("email", "must be an e-mail address"))
                .inLowerCase();
        List<String> wanted = OpenRoles.of(roles.orElse(null));
        limits.registration(address, from);
        Optional<Account> made = createAccount.create(address, false, name.strip(), wanted, passwords.hash(password));
        if (made.isEmpty()) {
            verifyEmail.remind(address);
            throw Problems.conflict(
                    "email-taken",
                    "There is an account with this e-mail address. Unless it is confirmed, a mail that was sent there lets"
                            + " the mailbox's owner confirm it, refuse it, or make another.");
        }
        return made.get();
    }
}
