// SPDX-License-Identifier: Apache-2.0
package org.careforall.user.account.control;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.careforall.platform.problem.Problems;

/**
 * Hashes and checks passwords with Argon2id: 19 MiB, 2 passes, 1 lane (OWASP's Password Storage Cheat Sheet). At most two
 * at once: each takes some 30 ms of a core and 19 MiB, and a flood of logins must not take the server down. Who waits holds no
 * connection to the database: no transaction may be open around a call of this.
 */
@ApplicationScoped
public class Passwords {

    private static final int AT_ONCE = 2;
    private static final int WAITING = 300;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(3);
    private static final int KIBIBYTES = 19_456;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int HASH_BYTES = 32;
    private static final int SALT_BYTES = 16;

    /** Nobody's password: checked when there is no account, so that its absence takes as long as a wrong password. */
    private static final String NOBODYS =
            "$argon2id$v=19$m=19456,t=2,p=1$DEcgjtbjNxbiXab//cPe9g$WQiPWNhhXLffOHsx1LUIgXIXGyS29p1RNBRj3JrYWhU";

    private final Argon2Function argon2 = Argon2Function.getInstance(KIBIBYTES, PASSES, LANES, HASH_BYTES, Argon2.ID);
    private final Semaphore turns = new Semaphore(AT_ONCE, true);

    /**
     * The hash in encoded form, with parameters and a random salt inside.
     *
     * @throws org.careforall.platform.problem.ProblemException 503 when too many wait for their turn
     */
    public String hash(String password) {
        return inTurn(() ->
                Password.hash(password).addRandomSalt(SALT_BYTES).with(argon2).getResult());
    }

    /**
     * Whether the password is the one that was hashed; false, after the same work, when there is no hash.
     *
     * @throws org.careforall.platform.problem.ProblemException 503 when too many wait for their turn
     */
    public boolean matches(String password, Optional<String> hash) {
        String known = hash.orElse(NOBODYS);
        boolean same = inTurn(() -> Password.check(password, known).with(Argon2Function.getInstanceFromHash(known)));
        return same && hash.isPresent();
    }

    private <T> T inTurn(Supplier<T> work) {
        try {
            if (turns.getQueueLength() >= WAITING || !turns.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw Problems.unavailable("Too many people are signing in.", RETRY_AFTER);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Problems.unavailable("The server is stopping.", RETRY_AFTER);
        }
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }
}
