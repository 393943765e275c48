// SPDX-License-Identifier: Apache-2.0
package org.careforall.platform.caller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.annotation.security.PermitAll;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.careforall.platform.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessTest {

    private interface Operations {
        @PermitAll
        void open();

        @SignedIn
        void signedIn();

        @RequiresPermission("campaign:review")
        void review();

        void undeclared();

        @PermitAll
        @RequiresPermission("campaign:review")
        void twice();
    }

    private static final Caller GUEST = Caller.guest();
    private static final Caller DONOR = with();
    private static final Caller STAFF = with("campaign:review");

    @Test
    void anybodyMayCallWhatIsOpen() {
        assertThatNoException().isThrownBy(() -> check("open", GUEST));
    }

    @Test
    void aGuestIsAskedToSignIn() {
        assertThat(refusal("signedIn", GUEST)).isEqualTo(401);
        assertThat(refusal("review", GUEST)).isEqualTo(401);
        assertThatNoException().isThrownBy(() -> check("signedIn", DONOR));
    }

    @Test
    void aPermissionIsNeededWhereItIsAskedFor() {
        assertThat(refusal("review", DONOR)).isEqualTo(403);
        assertThatNoException().isThrownBy(() -> check("review", STAFF));
    }

    @ParameterizedTest
    @ValueSource(strings = {"undeclared", "twice"})
    void whatDoesNotDeclareExactlyOneThingIsClosedToEverybody(String operation) {
        assertThat(refusal(operation, STAFF)).isEqualTo(403);
    }

    private static int refusal(String operation, Caller caller) {
        return assertThrows(ProblemException.class, () -> check(operation, caller))
                .problem()
                .status();
    }

    private static void check(String operation, Caller caller) {
        Method method = Arrays.stream(Operations.class.getDeclaredMethods())
                .filter(one -> one.getName().equals(operation))
                .findFirst()
                .orElseThrow();
        Access.check(method, caller);
    }

    private static Caller with(String... permissions) {
        return new Caller(
                Optional.of(UUID.randomUUID()),
                Optional.empty(),
                false,
                Optional.empty(),
                Set.of(permissions),
                Set.of());
    }
}
