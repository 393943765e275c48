// SPDX-License-Identifier: Apache-2.0
package org.careforall.user.account.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.careforall.events.user.UserChanged;
import org.careforall.platform.outbox.Outbox;
import org.careforall.platform.problem.Problems;
import org.careforall.user.account.entity.Account;
import org.careforall.user.account.entity.Accounts;

/** People change what their account says of them. */
@ApplicationScoped
public class ChangeProfile {

    private Accounts accounts;
    private Outbox outbox;

    /** For CDI's proxies. */
    protected ChangeProfile() {}

    /** Made by CDI. */
    @Inject
    public ChangeProfile(Accounts accounts, Outbox outbox) {
        this.accounts = accounts;
        this.outbox = outbox;
    }

    /**
     * Gives the account another name; nothing happens when it is the same.
     *
     * @param precondition gets the version that is being changed, and throws when the caller saw another
     */
    @Transactional
    public Account rename(UUID id, String name, LongConsumer precondition) {
        Account before = accounts.lock(id).orElseThrow(() -> Problems.notFound("account"));
        precondition.accept(before.version());
        if (before.name().equals(name)) {
            return before;
        }
        Account after = new Account(
                id,
                before.version() + 1,
                before.email(),
                before.emailVerified(),
                name,
                before.roles(),
                before.registeredAt());
        accounts.update(after);
        outbox.append(new UserChanged(after.snapshot()));
        return after;
    }
}
