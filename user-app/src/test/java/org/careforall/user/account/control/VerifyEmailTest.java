// SPDX-License-Identifier: Apache-2.0
package org.careforall.user.account.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import org.careforall.events.user.UserChanged;
import org.careforall.events.user.UserEmailVerificationRequested;
import org.careforall.platform.address.EmailAddress;
import org.careforall.platform.database.Database;
import org.careforall.platform.problem.ProblemException;
import org.careforall.user.account.entity.Account;
import org.careforall.user.account.entity.Accounts;
import org.careforall.user.database.SteppingClock;
import org.careforall.user.database.ToldEvents;
import org.careforall.user.database.UserDatabase;
import org.junit.jupiter.api.Test;

class VerifyEmailTest {

    private final Database database = new Database(UserDatabase.empty());
    private final ToldEvents told = new ToldEvents();
    private final SteppingClock clock = new SteppingClock();
    private final VerifyEmail verifyEmail = NewAccounts.verifyEmail(database, told, clock);
    private final Account ada = NewAccounts.on(database, told, clock)
            .create(
                    EmailAddress.known("ada@example.org"),
                    false,
                    "Ada",
                    List.of("DONOR"),
                    "$argon2id$v=19$m=19456,t=2,p=1$c2FsdA$aGFzaA")
            .orElseThrow();

    @Test
    void aLinkVerifiesHoweverOften() {
        String secret = lastSecret();

        assertThat(verifyEmail.find(secret)).contains(ada);
        assertThat(verifyEmail.confirm(secret).emailVerified()).isTrue();
        assertThat(verifyEmail.confirm(secret).version()).isEqualTo(2);

        assertThat(new Accounts(database).find(ada.id()).orElseThrow().emailVerified())
                .isTrue();
        assertThat(told.events())
                .filteredOn(UserChanged.class::isInstance)
                .singleElement()
                .satisfies(event ->
                        assertThat(((UserChanged) event).user().emailVerified()).isTrue());
    }

    @Test
    void noOtherSecretVerifiesAndNoneLiesInTheDatabase() {
        String secret = lastSecret();

        refused(404, () -> verifyEmail.confirm(secret.substring(1)));
        refused(404, () -> verifyEmail.confirm(""));
        assertThat(UserDatabase.number("select count(*) from email_verification where encode(hash, 'base64') like '"
                        + secret.substring(0, 10) + "%'"))
                .isZero();
    }

    @Test
    void aLinkWorksForADay() {
        String secret = lastSecret();
        clock.forward(Duration.ofHours(24));

        assertThat(verifyEmail.find(secret)).isEmpty();
        refused(404, () -> verifyEmail.confirm(secret));
    }

    @Test
    void aLinkThatWentToAnotherAddressVerifiesNothing() {
        String secret = lastSecret();
        UserDatabase.execute("update account set email = 'other@example.org'");

        refused(404, () -> verifyEmail.confirm(secret));
    }

    @Test
    void anotherLinkCanBeAskedForNowAndThenUntilItIsDone() {
        for (int asked = 1; asked < 5; asked++) {
            verifyEmail.request(ada.id());
        }
        refused(429, () -> verifyEmail.request(ada.id()));
        clock.forward(Duration.ofHours(2));
        verifyEmail.request(ada.id());

        verifyEmail.confirm(lastSecret());
        refused(409, () -> verifyEmail.request(ada.id()));
    }

    private String lastSecret() {
        List<UserEmailVerificationRequested> sent = told.events().stream()
                .filter(UserEmailVerificationRequested.class::isInstance)
                .map(UserEmailVerificationRequested.class::cast)
                .toList();
        String link = sent.get(sent.size() - 1).link();
        assertThat(link).startsWith("https://give.example.org/api/users/email-verification/");
        return link.substring(link.lastIndexOf('/') + 1);
    }

    private static void refused(int status, Runnable work) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(work::run)
                .satisfies(refused -> assertThat(refused.problem().status()).isEqualTo(status));
    }
}
