// SPDX-License-Identifier: Apache-2.0
package org.careforall.user.token.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.SQLException;
import java.time.Duration;
import org.careforall.platform.database.Database;
import org.careforall.platform.limit.Limits;
import org.careforall.platform.problem.ProblemException;
import org.careforall.user.database.OneTransaction;
import org.careforall.user.database.SteppingClock;
import org.careforall.user.database.UserDatabase;
import org.careforall.user.token.entity.LoginAttempts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LoginThrottleTest {

    private static final String ADA = "ada@example.org";
    private static final String HERE = "192.0.2.1";
    private static final String THERE = "192.0.2.2";

    private final SteppingClock clock = new SteppingClock();
    private OneTransaction transaction;
    private LoginAttempts attempts;
    private LoginThrottle throttle;

    @BeforeEach
    void begin() throws SQLException {
        transaction = new OneTransaction(UserDatabase.empty());
        attempts = new LoginAttempts(new Database(transaction.dataSource()));
        throttle = new LoginThrottle(attempts, clock, new Limits("on"));
    }

    @AfterEach
    void end() throws SQLException {
        transaction.close();
    }

    @Test
    void theEleventhAttemptIsToldWhenToComeBack() {
        fail(10);

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> throttle.begin(ADA, HERE))
                .satisfies(refused -> {
                    assertThat(refused.problem().status()).isEqualTo(429);
                    assertThat(refused.problem().headers())
                            .containsEntry("Retry-After", "900")
                            .containsEntry("RateLimit-Policy", "\"pair\";q=10;w=900")
                            .containsEntry("RateLimit", "\"pair\";r=0;t=900");
                });
    }

    @Test
    void afterTheWindowOneMayTryAgain() {
        fail(10);
        clock.forward(Duration.ofMinutes(15));

        assertThatCode(() -> throttle.begin(ADA, HERE)).doesNotThrowAnyException();
    }

    @Test
    void whatSucceedsDoesNotCount() {
        for (int i = 0; i < 100; i++) {
            throttle.begin(ADA, HERE);
            throttle.succeeded(ADA, HERE);
        }
        assertThatCode(() -> throttle.begin(ADA, HERE)).doesNotThrowAnyException();
    }

    @Test
    void whoGuessesElsewhereDoesNotLockTheOwnerOut() {
        fail(10);
        for (int i = 0; i < 100; i++) {
            assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> throttle.begin(ADA, HERE));
        }

        assertThatCode(() -> throttle.begin(ADA, THERE)).doesNotThrowAnyException();
    }

    @Test
    void manyAddressesTogetherAreBoundedToo() {
        for (int address = 0; address < 50; address++) {
            throttle.begin(ADA, "198.51.100." + address);
        }
        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> throttle.begin(ADA, THERE));
    }

    @Test
    void oneAddressThatTriesManyAccountsIsBounded() {
        for (int account = 0; account < 200; account++) {
            throttle.begin("user" + account + "@example.org", HERE);
        }
        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> throttle.begin(ADA, HERE));
    }

    @Test
    void switchedOffItLetsEverybodyTry() {
        LoginThrottle off = new LoginThrottle(attempts, clock, new Limits("off"));

        assertThatCode(() -> {
                    for (int i = 0; i < 300; i++) {
                        off.begin(ADA, HERE);
                    }
                })
                .doesNotThrowAnyException();
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            throttle.begin(ADA, HERE);
        }
    }
}
