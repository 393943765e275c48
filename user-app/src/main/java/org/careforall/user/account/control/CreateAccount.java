// SPDX-License-Identifier: Apache-2.0
package org.careforall.user.account.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.careforall.events.user.UserRegistered;
import org.careforall.platform.address.EmailAddress;
import org.careforall.platform.id.Ids;
import org.careforall.platform.outbox.Outbox;
import org.careforall.user.account.entity.Account;
import org.careforall.user.account.entity.Accounts;

/** The account, the event that tells of it, and the link that verifies its address, in one transaction. */
@ApplicationScoped
public class CreateAccount {

    private Accounts accounts;
    private Outbox outbox;
    private Clock clock;
    private VerifyEmail verifyEmail;

    /** For CDI's proxies. */
    protected CreateAccount() {}

    /** Made by CDI. */
    @Inject
    public CreateAccount(Accounts accounts, Outbox outbox, Clock clock, VerifyEmail verifyEmail) {
        this.accounts = accounts;
        this.outbox = outbox;
        this.clock = clock;
        this.verifyEmail = verifyEmail;
    }

    /** The new account; empty when the address has one already. */
    @Transactional
    public Optional<Account> create(
            EmailAddress email, boolean verified, String name, Collection<String> roles, String passwordHash) {
        Account account = new Account(
                Ids.next(),
                1,
                email,
                verified,
                name,
                List.copyOf(roles),
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
        if (!accounts.add(account, passwordHash)) {
            return Optional.empty();
        }
        outbox.append(new UserRegistered(account.snapshot()));
        if (!verified) {
            verifyEmail.send(account);
        }
        return Optional.of(account);
    }
}
