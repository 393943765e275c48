// SPDX-License-Identifier: Apache-2.0
package org.careforall.user.token.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.careforall.platform.address.EmailAddress;
import org.careforall.platform.database.Database;
import org.careforall.user.account.control.NewAccounts;
import org.careforall.user.database.OneTransaction;
import org.careforall.user.database.SteppingClock;
import org.careforall.user.database.ToldEvents;
import org.careforall.user.database.UserDatabase;
import org.careforall.user.token.entity.OpaqueSecret;
import org.careforall.user.token.entity.RefreshTokens;
import org.junit.jupiter.api.Test;

class RotateRefreshTokenTest {

    private final DataSource source = UserDatabase.empty();
    private final Database database = new Database(source);
    private final SteppingClock clock = new SteppingClock();
    private final RotateRefreshToken rotate = rotating(Duration.ofSeconds(30));
    private final UUID ada = NewAccounts.on(database, new ToldEvents(), clock)
            .create(
                    EmailAddress.known("ada@example.org"),
                    false,
                    "Ada",
                    List.of("DONOR"),
                    "$argon2id$v=19$m=19456,t=2,p=1$c2FsdA$aGFzaA")
            .orElseThrow()
            .id();

    @Test
    void aTokenGivesTheNextOne() {
        OpaqueSecret first = rotate.begin(ada);

        RotateRefreshToken.Rotated rotated = rotate.rotate(first).orElseThrow();

        assertThat(rotated.accountId()).isEqualTo(ada);
        assertThat(rotate.rotate(rotated.next())).isPresent();
    }

    @Test
    void aTokenThatComesAgainEndsItsWholeFamily() {
        OpaqueSecret first = rotate.begin(ada);
        OpaqueSecret second = rotate.rotate(first).orElseThrow().next();

        clock.forward(Duration.ofSeconds(30));
        assertThat(rotate.rotate(first)).isEmpty();
        assertThat(rotate.rotate(second)).isEmpty();
    }

    @Test
    void aTokenThatComesAgainAtOnceGetsTheSameSuccessor() {
        OpaqueSecret first = rotate.begin(ada);
        OpaqueSecret second = rotate.rotate(first).orElseThrow().next();

        clock.forward(Duration.ofSeconds(29));

        assertThat(rotate.rotate(first).orElseThrow().next()).isEqualTo(second);
        assertThat(rotate.rotate(second)).as("still signed in").isPresent();
    }

    @Test
    void onceItsSuccessorIsUsedAnyReuseEndsTheFamily() {
        OpaqueSecret first = rotate.begin(ada);
        OpaqueSecret second = rotate.rotate(first).orElseThrow().next();
        OpaqueSecret third = rotate.rotate(second).orElseThrow().next();

        assertThat(rotate.rotate(first)).isEmpty();
        assertThat(rotate.rotate(third)).isEmpty();
    }

    @Test
    void anEndedFamilyGivesNoSuccessorAgain() {
        OpaqueSecret first = rotate.begin(ada);
        OpaqueSecret second = rotate.rotate(first).orElseThrow().next();
        OpaqueSecret third = rotate.rotate(second).orElseThrow().next();
        rotate.rotate(first);

        assertThat(rotate.rotate(second))
                .as("its successor is unused, but the family ended")
                .isEmpty();
        assertThat(rotate.rotate(third)).isEmpty();
    }

    @Test
    void whoWantsNoRepeatsHasNone() {
        RotateRefreshToken strict = rotating(Duration.ZERO);
        OpaqueSecret first = strict.begin(ada);
        OpaqueSecret second = strict.rotate(first).orElseThrow().next();

        assertThat(strict.rotate(first)).isEmpty();
        assertThat(strict.rotate(second)).isEmpty();
    }

    @Test
    void theDatabaseAloneCannotMakeTheSuccessor() {
        OpaqueSecret token = rotate.begin(ada);
        OpaqueSecret next = rotate.rotate(token).orElseThrow().next();
        byte[] seed = new byte[32];

        assertThat(new OpaqueSecret("another token").successor(seed)).isNotEqualTo(token.successor(seed));
        assertThat(token.successor(seed)).isNotEqualTo(next);
    }

    @Test
    void anotherLoginIsAnotherFamily() {
        OpaqueSecret here = rotate.begin(ada);
        OpaqueSecret there = rotate.begin(ada);
        rotate.rotate(here);
        clock.forward(Duration.ofMinutes(1));
        rotate.rotate(here);

        assertThat(rotate.rotate(there)).isPresent();
    }

    @Test
    void aTokenThatWasLeftTooLongIsRefused() {
        OpaqueSecret first = rotate.begin(ada);
        clock.forward(RotateRefreshToken.IDLE);

        assertThat(rotate.rotate(first)).isEmpty();
    }

    @Test
    void noLoginLastsForEver() {
        OpaqueSecret token = rotate.begin(ada);
        Duration step = RotateRefreshToken.IDLE.minusDays(1);
        for (Duration age = step; age.compareTo(RotateRefreshToken.FAMILY) < 0; age = age.plus(step)) {
            clock.forward(step);
            token = rotate.rotate(token).orElseThrow().next();
        }
        clock.forward(step);

        assertThat(rotate.rotate(token)).isEmpty();
    }

    @Test
    void whatIsNoTokenIsRefused() {
        assertThat(rotate.rotate(new OpaqueSecret("guessed"))).isEmpty();
    }

    @Test
    void allWhoUseOneTokenAtOnceGetTheSameSuccessor() {
        OpaqueSecret first = rotate.begin(ada);

        List<OpaqueSecret> given = IntStream.range(0, 4)
                .parallel()
                .mapToObj(i -> inTransaction(first))
                .flatMap(Optional::stream)
                .map(RotateRefreshToken.Rotated::next)
                .toList();

        assertThat(given).hasSize(4);
        assertThat(given.stream().distinct()).hasSize(1);
        assertThat(rotate.rotate(given.get(0))).as("still signed in").isPresent();
    }

    @Test
    void onlyHashesAreKept() {
        OpaqueSecret token = rotate.begin(ada);

        assertThat(UserDatabase.number("select count(*) from refresh_token where hash = '"
                        + token.value().replace("'", "") + "'::bytea"))
                .isZero();
        assertThat(UserDatabase.number("select count(*) from refresh_token where length(hash) = 32"))
                .isEqualTo(1);
    }

    private RotateRefreshToken rotating(Duration repeatable) {
        return new RotateRefreshToken(new RefreshTokens(database), clock, repeatable);
    }

    private Optional<RotateRefreshToken.Rotated> inTransaction(OpaqueSecret token) {
        try (OneTransaction transaction = new OneTransaction(source)) {
            RefreshTokens tokens = new RefreshTokens(new Database(transaction.dataSource()));
            Optional<RotateRefreshToken.Rotated> rotated =
                    new RotateRefreshToken(tokens, clock, Duration.ofSeconds(30)).rotate(token);
            transaction.commit();
            return rotated;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
