// SPDX-License-Identifier: Apache-2.0
package org.careforall.user.token.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.Optional;
import org.careforall.platform.database.Database;
import org.careforall.platform.limit.Limits;
import org.careforall.platform.problem.Problem;
import org.careforall.platform.problem.ProblemException;
import org.careforall.user.account.control.NewAccounts;
import org.careforall.user.account.control.Passwords;
import org.careforall.user.account.control.RegisterUser;
import org.careforall.user.account.entity.Accounts;
import org.careforall.user.database.SteppingClock;
import org.careforall.user.database.ToldEvents;
import org.careforall.user.database.UserDatabase;
import org.careforall.user.key.control.CurrentKey;
import org.careforall.user.key.control.RotateKeys;
import org.careforall.user.key.entity.SigningKeys;
import org.careforall.user.role.entity.Roles;
import org.careforall.user.token.entity.LoginAttempts;
import org.careforall.user.token.entity.RefreshTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GrantByPasswordTest {

    private static final String PASSWORD = "correct horse battery";

    private final Database database = new Database(UserDatabase.empty());
    private final SteppingClock clock = new SteppingClock();
    private final Accounts accounts = new Accounts(database);
    private final Passwords passwords = new Passwords();
    private final SigningKeys keys = new SigningKeys(database);
    private final RotateRefreshToken refreshTokens =
            new RotateRefreshToken(new RefreshTokens(database), clock, Duration.ofSeconds(30));
    private final SignAccessToken sign =
            new SignAccessToken(new CurrentKey(keys, clock), clock, "http://localhost:9080");
    private final GrantByPassword byPassword = new GrantByPassword(
            new LoginThrottle(new LoginAttempts(database), clock, new Limits("on")),
            accounts,
            passwords,
            new Roles(database),
            refreshTokens,
            sign);
    private final GrantByRefreshToken byRefreshToken =
            new GrantByRefreshToken(refreshTokens, accounts, new Roles(database), sign);

    @BeforeEach
    void adaIsRegistered() {
        new RotateKeys(keys, clock).ensureOne();
        new RegisterUser(
                        passwords,
                        NewAccounts.on(database, new ToldEvents(), clock),
                        NewAccounts.verifyEmail(database, new ToldEvents(), clock),
                        NewAccounts.limits(database, clock, "on"))
                .register("ada@example.org", PASSWORD, "Ada", Optional.empty(), "192.0.2.1");
    }

    @Test
    void theRightPasswordSignsInAndKeepsSignedIn() {
        Grant grant = byPassword.grant(" Ada@example.org", PASSWORD, "192.0.2.1");

        assertThat(byRefreshToken
                        .grant(grant.refreshToken().orElseThrow().value())
                        .refreshToken())
                .isPresent();
    }

    @Test
    void aWrongPasswordAndAnUnknownAddressAnswerAlike() {
        assertThat(refusal("ada@example.org", "wrong")).isEqualTo(refusal("nobody@example.org", PASSWORD));
    }

    @Test
    void theRefusalIsWhatOauthClientsReadAndAProblemToo() {
        Problem refusal = refusal("ada@example.org", "wrong");

        assertThat(refusal.status()).isEqualTo(400);
        assertThat(refusal.extensions()).containsEntry("error", "invalid_grant").containsKey("error_description");
        assertThat(refusal.headers()).containsEntry("Content-Type", "application/json");
    }

    private Problem refusal(String username, String password) {
        Problem[] problem = new Problem[1];
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> byPassword.grant(username, password, "192.0.2.1"))
                .satisfies(refused -> problem[0] = refused.problem());
        return problem[0];
    }
}
