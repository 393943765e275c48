// SPDX-License-Identifier: Apache-2.0
package org.careforall.user.account.control;

import java.time.Clock;
import java.time.Duration;
import org.careforall.platform.database.Database;
import org.careforall.platform.limit.Limits;
import org.careforall.platform.outbox.Outbox;
import org.careforall.platform.web.PublicUrl;
import org.careforall.user.account.entity.Accounts;
import org.careforall.user.account.entity.EmailVerifications;
import org.careforall.user.token.entity.LoginAttempts;

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
                clock,
                limits(database, clock, "on"));
    }

    /** As the server's, and smaller: ten for a mailbox, twenty from a network address, each hour. */
    public static MailLimits limits(Database database, Clock clock, String setting) {
        return new MailLimits(new LoginAttempts(database), new Limits(setting), clock, Duration.ofHours(1), 10, 20);
    }
}
