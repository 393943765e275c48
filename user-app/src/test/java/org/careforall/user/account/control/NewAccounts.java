// SPDX-License-Identifier: Apache-2.0
package org.careforall.user.account.control;

import java.time.Clock;
import org.careforall.platform.database.Database;
import org.careforall.platform.outbox.Outbox;
import org.careforall.platform.web.PublicUrl;
import org.careforall.user.account.entity.Accounts;
import org.careforall.user.account.entity.EmailVerifications;

/** Makes accounts, for tests. */
public final class NewAccounts {

    private NewAccounts() {}

    /** As the server's, with another outbox. */
    public static CreateAccount on(Database database, Outbox told, Clock clock) {
        return new CreateAccount(new Accounts(database), told, clock, verifyEmail(database, told, clock));
    }

    /** As the server's, with another outbox. */
    public static VerifyEmail verifyEmail(Database database, Outbox told, Clock clock) {
        return new VerifyEmail(
                new Accounts(database),
                new EmailVerifications(database),
                told,
                new PublicUrl("https://give.example.org"),
                clock);
    }
}
