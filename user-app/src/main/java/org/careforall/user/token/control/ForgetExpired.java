// SPDX-License-Identifier: Apache-2.0
package org.careforall.user.token.control;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.time.Clock;
import java.time.Instant;
import org.careforall.platform.clock.Recurring;
import org.careforall.user.account.entity.EmailVerifications;
import org.careforall.user.token.entity.LoginAttempts;
import org.careforall.user.token.entity.RefreshTokens;

/** Forgets logins that ended, links that no longer work and attempts whose window is over, in small steps. */
@Singleton
@Startup
@DependsOn("Migrations")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@Interceptors(Recurring.class)
public class ForgetExpired {

    private static final int STEP = 1_000;

    @Inject
    private RefreshTokens refreshTokens;

    @Inject
    private LoginAttempts loginAttempts;

    @Inject
    private EmailVerifications emailVerifications;

    @Inject
    private Clock clock;

    @Schedule(hour = "*", minute = "*/5", persistent = false)
    void forget() {
        Instant now = clock.instant();
        refreshTokens.forgetExpiredBefore(now, STEP);
        emailVerifications.forgetExpiredBefore(now, STEP);
        loginAttempts.forgetEndedBefore(now, STEP);
    }
}
