// SPDX-License-Identifier: Apache-2.0
package org.careforall.platform.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.careforall.platform.PlatformDatabase;
import org.careforall.platform.caller.Caller;
import org.careforall.platform.database.DatabaseException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Claim, work and answer in one transaction, as {@link KeyedRequests#once} does it, by many callers at once. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ClaimsAtOnceTest {

    private static final KeyedRequest REQUEST =
            KeyedRequest.of("give", Caller.guest(), "a-guests-key-of-some-length", Map.of("amount", 1));

    private final ExecutorService threads = Executors.newFixedThreadPool(20);
    private DataSource database;

    @BeforeEach
    void empty() throws SQLException {
        database = PlatformDatabase.empty();
    }

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void twentyRepeatsMakeOneWorkAndEqualAnswers() throws Exception {
        AtomicInteger works = new AtomicInteger();
        Callable<String> once = () -> {
            try (OneTransaction transaction = new OneTransaction(database)) {
                Claims claims = new Claims(transaction);
                if (claims.claim(REQUEST) instanceof Claim.Answered before) {
                    return new String(before.answer().body(), StandardCharsets.UTF_8);
                }
                String body = "{\"work\": " + works.incrementAndGet() + "}";
                claims.answer(REQUEST, new StoredAnswer(201, null, body.getBytes(StandardCharsets.UTF_8)));
                transaction.commit();
                return body;
            }
        };

        List<Future<String>> answers = threads.invokeAll(Collections.nCopies(20, once), 60, TimeUnit.SECONDS);

        assertThat(works).hasValue(1);
        for (Future<String> answer : answers) {
            assertThat(answer.get()).isEqualTo("{\"work\": 1}");
        }
    }

    @Test
    void whoWaitsForOneThatDiesGetsTheKey() throws Exception {
        try (OneTransaction dying = new OneTransaction(database)) {
            assertThat(new Claims(dying).claim(REQUEST)).isInstanceOf(Claim.Ours.class);
            Future<Claim> waiting = threads.submit(() -> new Claims(database).claim(REQUEST));
            awaitAWaiter();

            dying.abort();

            assertThat(waiting.get(30, TimeUnit.SECONDS)).isInstanceOf(Claim.Ours.class);
        }
    }

    @Test
    void whoWaitsTooLongIsToldByTheLockTimeout() throws Exception {
        try (OneTransaction slow = new OneTransaction(database);
                OneTransaction impatient = new OneTransaction(database)) {
            new Claims(slow).claim(REQUEST);
            impatient.execute("set local lock_timeout = '50ms'");

            assertThatExceptionOfType(DatabaseException.class)
                    .isThrownBy(() -> new Claims(impatient).claim(REQUEST))
                    .satisfies(refused -> assertThat(((SQLException) refused.getCause()).getSQLState())
                            .isEqualTo("55P03"));
        }
    }

    @Test
    void aKeyThatWasTakenOverIsNotAnsweredTwice() {
        Claims claims = new Claims(database);
        claims.claim(REQUEST);

        assertThat(claims.answer(REQUEST, new StoredAnswer(201, null, new byte[] {1})))
                .isTrue();
        assertThat(claims.answer(REQUEST, new StoredAnswer(201, null, new byte[] {2})))
                .isFalse();
    }

    private void awaitAWaiter() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement look = connection.createStatement()) {
            boolean waiting = false;
            while (!waiting && !Thread.currentThread().isInterrupted()) {
                try (var row = look.executeQuery(
                        "select exists (select from pg_locks where not granted and locktype = 'transactionid')")) {
                    row.next();
                    waiting = row.getBoolean(1);
                }
            }
        }
    }
}
