// SPDX-License-Identifier: Apache-2.0
package org.careforall.user.account.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import org.careforall.events.user.UserChanged;
import org.careforall.platform.outbox.Outbox;
import org.careforall.platform.problem.Problems;
import org.careforall.user.account.entity.Account;
import org.careforall.user.account.entity.Accounts;
import org.careforall.user.token.entity.RefreshTokens;

/** Takes the address from an account that its mailbox's owner did not make; what the account did stays its own. */
@ApplicationScoped
public class ReleaseAddress {

    private VerifyEmail verifyEmail;
    private CreateAccount createAccount;
    private Accounts accounts;
    private RefreshTokens refreshTokens;
    private Outbox outbox;
    private Clock clock;

    /** For CDI's proxies. */
    protected ReleaseAddress() {}

    /** Made by CDI. */
    @Inject
    public ReleaseAddress(
            VerifyEmail verifyEmail,
            CreateAccount createAccount,
            Accounts accounts,
            RefreshTokens refreshTokens,
            Outbox outbox,
            Clock clock) {
        this.verifyEmail = verifyEmail;
        this.createAccount = createAccount;
        this.accounts = accounts;
        this.refreshTokens = refreshTokens;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The account that lost its address. @param nobodysPassword the hash of one that nobody knows */
    @Transactional
    public Account refuse(String secret, String nobodysPassword) {
        return release(lockUnverified(secret), nobodysPassword);
    }

    /** The new account. @param nobodysPassword the hash of one that nobody knows, for the other */
    @Transactional
    public Account register(
            String secret, String name, Collection<String> roles, String passwordHash, String nobodysPassword) {
        Account other = lockUnverified(secret);
        release(other, nobodysPassword);
        return createAccount
                .create(other.email(), true, name, roles, passwordHash)
                .orElseThrow(() -> Problems.conflict("email-taken", "There is an account with this e-mail address."));
    }

    private Account lockUnverified(String secret) {
        Account account = verifyEmail.lock(secret);
        if (account.emailVerified()) {
            throw Problems.conflict("email-verified", "This account's address is verified already.");
        }
        return account;
    }

    private Account release(Account account, String nobodysPassword) {
        Account after = account.withoutAddress();
        accounts.release(after, nobodysPassword);
        refreshTokens.revokeAll(account.id(), clock.instant());
        outbox.append(new UserChanged(after.snapshot()));
        return after;
    }
}
