// SPDX-License-Identifier: Apache-2.0
package org.careforall.user.account.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.careforall.events.user.UserEmailVerificationRequested;
import org.careforall.events.user.UserRegistered;
import org.careforall.platform.address.EmailAddress;
import org.careforall.platform.database.Database;
import org.careforall.platform.problem.ProblemException;
import org.careforall.user.account.entity.Account;
import org.careforall.user.database.SteppingClock;
import org.careforall.user.database.ToldEvents;
import org.careforall.user.database.UserDatabase;
import org.junit.jupiter.api.Test;

class RegisterUserTest {

    private final Database database = new Database(UserDatabase.empty());
    private final ToldEvents told = new ToldEvents();
    private final SteppingClock clock = new SteppingClock();
    private final CreateAccount createAccount = NewAccounts.on(database, told, clock);
    private final VerifyEmail verifyEmail = NewAccounts.verifyEmail(database, told, clock);
    private final RegisterUser registerUser =
            new RegisterUser(new Passwords(), createAccount, verifyEmail, NewAccounts.limits(database, clock, "on"));

    @Test
    void whoAsksForNothingIsADonor() {
        assertThat(register("ada@example.org", Optional.empty()).roles()).containsExactly("DONOR");
        assertThat(register("grace@example.org", Optional.of(List.of())).roles())
                .containsExactly("DONOR");
    }

    @Test
    void nobodyRegistersAsAnAdministrator() {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> register("ada@example.org", Optional.of(List.of("DONOR", "ADMIN"))))
                .satisfies(refused -> assertThat(refused.problem().status()).isEqualTo(422));
        assertThat(UserDatabase.number("select count(*) from account")).isZero();
    }

    @Test
    void oneMailboxIsOneAccountHoweverItIsWritten() {
        register("ada@example.org", Optional.empty());

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> register("  ADA@Example.org ", Optional.empty()))
                .satisfies(refused -> assertThat(refused.problem().status()).isEqualTo(409));
    }

    @Test
    void anAddressOutsideAsciiIsOneAccountToo() {
        Account account = register("\u0141ucja@M\u00fcller.example", Optional.empty());

        assertThat(account.email().value())
                .as("mail goes where it was given")
                .isEqualTo("\u0141ucja@xn--mller-kva.example");
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> register("\u0142ucja@xn--mller-kva.example", Optional.empty()))
                .satisfies(refused -> assertThat(refused.problem().status()).isEqualTo(409));
    }

    @Test
    void whatIsNoAddressIsRefused() {
        for (String address :
                List.of("ada", "ada@", "@example.org", "a b@example.org", "ada@example..org", "ada@\u2603.example")) {
            assertThatExceptionOfType(ProblemException.class)
                    .as(address)
                    .isThrownBy(() -> register(address, Optional.empty()))
                    .satisfies(refused -> assertThat(refused.problem().errors())
                            .extracting("field")
                            .containsExactly("email"));
        }
    }

    @Test
    void whoComesSecondIsSentALinkUnlessItIsVerifiedAndNotWithoutEnd() {
        Account first = register("ada@example.org", Optional.empty());
        for (int i = 0; i < 9; i++) {
            assertThatExceptionOfType(ProblemException.class)
                    .isThrownBy(() -> register("Ada@example.org", Optional.empty()));
        }
        assertThat(links()).as("five within an hour").hasSize(5).allSatisfy(link -> assertThat(
                        link.user().userId())
                .isEqualTo(first.id()));

        UserDatabase.execute("update account set email_verified = true");
        clock.forward(Duration.ofHours(2));
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> register("ada@example.org", Optional.empty()));
        assertThat(links()).hasSize(5);
    }

    private List<UserEmailVerificationRequested> links() {
        return told.events().stream()
                .filter(UserEmailVerificationRequested.class::isInstance)
                .map(UserEmailVerificationRequested.class::cast)
                .toList();
    }

    @Test
    void ofManyAtOnceWithOneAddressOneGetsTheAccount() {
        EmailAddress email = EmailAddress.known("ada@example.org");

        List<Optional<Account>> answers = IntStream.range(0, 20)
                .parallel()
                .mapToObj(i -> createAccount.create(email, false, "Ada", List.of("DONOR"), hash()))
                .toList();

        assertThat(answers).filteredOn(Optional::isPresent).hasSize(1);
        assertThat(UserDatabase.number("select count(*) from account")).isEqualTo(1);
    }

    @Test
    void aRegistrationIsTold() {
        Account account = register("ada@example.org", Optional.empty());

        assertThat(told.events().get(0)).isEqualTo(new UserRegistered(account.snapshot()));
        assertThat(told.events().get(1))
                .isInstanceOfSatisfying(UserEmailVerificationRequested.class, request -> assertThat(request.user())
                        .isEqualTo(account.snapshot()));
        assertThat(told.events()).hasSize(2);
    }

    private Account register(String email, Optional<List<String>> roles) {
        return registerUser.register(email, "correct horse battery", "Ada", roles, "192.0.2.1");
    }

    private static String hash() {
        return "$argon2id$v=19$m=19456,t=2,p=1$c2FsdA$aGFzaA";
    }
}
