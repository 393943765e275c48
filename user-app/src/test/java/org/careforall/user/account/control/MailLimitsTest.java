// SPDX-License-Identifier: Apache-2.0
package org.careforall.user.account.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.careforall.events.user.UserEmailVerificationRequested;
import org.careforall.platform.address.EmailAddress;
import org.careforall.platform.database.Database;
import org.careforall.platform.problem.ProblemException;
import org.careforall.user.account.entity.Account;
import org.careforall.user.database.SteppingClock;
import org.careforall.user.database.ToldEvents;
import org.careforall.user.database.UserDatabase;
import org.junit.jupiter.api.Test;

class MailLimitsTest {

    private static final String HERE = "192.0.2.1";

    private final Database database = new Database(UserDatabase.empty());
    private final ToldEvents told = new ToldEvents();
    private final SteppingClock clock = new SteppingClock();
    private final VerifyEmail verifyEmail = NewAccounts.verifyEmail(database, told, clock);
    private final MailLimits limits = NewAccounts.limits(database, clock, "on");

    @Test
    void variantsOfOneMailboxGetSoManyMailsTogether() {
        assertThat(taken(40, i -> (i % 2 == 0 ? "ada+" : "a.d.a+") + i + "@gmail.com", i -> "192.0.2." + i))
                .isEqualTo(10);
        assertThat(taken(40, i -> "ada+" + i + "@example.org", i -> "198.51.100." + i))
                .isEqualTo(10);
        assertThat(mails()).isEqualTo(20);
    }

    @Test
    void oneNetworkAddressRegistersSoManyWhateverTheirMailboxes() {
        assertThat(taken(40, i -> "somebody" + i + "@example.org", i -> HERE)).isEqualTo(20);
        assertThat(taken(40, i -> "else" + i + "@example.org", i -> "2001:db8:1:2::" + Integer.toHexString(i)))
                .as("one network of IPv6")
                .isEqualTo(20);
    }

    @Test
    void whatIsRefusedForItsMailboxDoesNotCountAgainstItsNetworkAddress() {
        taken(40, i -> "ada+" + i + "@example.org", i -> HERE);

        assertThat(taken(11, i -> "somebody" + i + "@example.org", i -> HERE)).isEqualTo(10);
    }

    @Test
    void whoIsRefusedIsToldWhenToComeBackAndMayThen() {
        taken(10, i -> "ada+" + i + "@example.org", i -> HERE);
        clock.forward(Duration.ofMinutes(20));
        RegisterUser registerUser =
                new RegisterUser(new Passwords(), NewAccounts.on(database, told, clock), verifyEmail, limits);

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> registerUser.register(
                        "ada@example.org", "correct horse battery", "Ada", Optional.empty(), HERE))
                .satisfies(refused -> {
                    assertThat(refused.problem().status()).isEqualTo(429);
                    assertThat(refused.problem().headers())
                            .containsEntry("Retry-After", "2400")
                            .containsEntry("RateLimit-Policy", "\"registrations-mailbox\";q=10;w=3600");
                });
        clock.forward(Duration.ofMinutes(40));
        registerUser.register("ada@example.org", "correct horse battery", "Ada", Optional.empty(), HERE);
    }

    @Test
    void anotherLinkCountsAsAMailToItsMailbox() {
        Account ada = register(limits, "ada@example.org", HERE);
        taken(9, i -> "ada+" + i + "@example.org", i -> HERE);

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> verifyEmail.request(ada.id()))
                .satisfies(refused -> assertThat(refused.problem().headers().get("RateLimit-Policy"))
                        .startsWith("\"registrations-mailbox\""));
    }

    @Test
    void manyAtOnceDoNotSlipThrough() {
        long passed = IntStream.range(0, 40)
                .parallel()
                .filter(i -> passes(() -> limits.registration(EmailAddress.known("ada+" + i + "@example.org"), HERE)))
                .count();

        assertThat(passed).isEqualTo(10);
    }

    @Test
    void offLetsAllPass() {
        MailLimits without = NewAccounts.limits(database, clock, "off");

        assertThat(IntStream.range(0, 25)
                        .filter(i -> passes(() -> register(without, "ada+" + i + "@example.org", HERE)))
                        .count())
                .isEqualTo(25);
    }

    private interface Naming {
        String of(int number);
    }

    private long taken(int asked, Naming address, Naming from) {
        return IntStream.range(0, asked)
                .filter(i -> passes(() -> register(limits, address.of(i), from.of(i))))
                .count();
    }

    private static boolean passes(Runnable work) {
        try {
            work.run();
            return true;
        } catch (ProblemException e) {
            assertThat(e.problem().status()).isEqualTo(429);
            return false;
        }
    }

    private long mails() {
        return told.events().stream()
                .filter(UserEmailVerificationRequested.class::isInstance)
                .count();
    }

    /** Without a password that takes long to hash. */
    private Account register(MailLimits counting, String email, String from) {
        counting.registration(EmailAddress.known(email), from);
        return NewAccounts.on(database, told, clock)
                .create(
                        EmailAddress.known(email),
                        false,
                        "Ada",
                        List.of("DONOR"),
                        "$argon2id$v=19$m=19456,t=2,p=1$c2FsdA$aGFzaA")
                .orElseThrow();
    }
}
