// SPDX-License-Identifier: Apache-2.0
package org.careforall.platform.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.careforall.platform.PlatformDatabase;
import org.careforall.platform.caller.Caller;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ClaimsTest {

    private static final String KEY = "a-guests-key-of-some-length";

    private DataSource database;
    private Claims claims;

    @BeforeEach
    void empty() throws SQLException {
        database = PlatformDatabase.empty();
        claims = new Claims(database);
    }

    @Test
    void ofTwentyClaimsAtOnceOneIsOurs() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(20);
        try {
            List<Callable<Claim>> all = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                all.add(() -> claims.claim(request("give", 1)));
            }
            int ours = 0;
            for (Future<Claim> claim : threads.invokeAll(all)) {
                if (claim.get() instanceof Claim.Ours) {
                    ours++;
                } else {
                    assertThat(claim.get()).isInstanceOf(Claim.Begun.class);
                }
            }
            assertThat(ours).isEqualTo(1);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void aRepeatGetsTheSameBytes() {
        claims.claim(request("give", 1));
        byte[] body = {123, 34, 0, -1, 125};
        claims.answer(request("give", 1), new StoredAnswer(201, "http://localhost/x", body));

        Claim repeat = claims.claim(request("give", 1));

        assertThat(repeat).isInstanceOfSatisfying(Claim.Answered.class, answered -> {
            assertThat(answered.answer().status()).isEqualTo(201);
            assertThat(answered.answer().location()).isEqualTo("http://localhost/x");
            assertThat(answered.answer().body()).isEqualTo(body);
        });
    }

    @Test
    void anotherRequestUnderTheKeyIsTold() {
        claims.claim(request("give", 1));

        assertThat(claims.claim(request("give", 2))).isInstanceOf(Claim.Other.class);
    }

    @Test
    void anotherOperationMayUseTheKey() {
        claims.claim(request("give", 1));

        assertThat(claims.claim(request("refund", 1))).isInstanceOf(Claim.Ours.class);
    }

    @Test
    void aReleasedKeyIsFree() {
        claims.claim(request("give", 1));
        claims.release(request("give", 1));

        assertThat(claims.claim(request("give", 2))).isInstanceOf(Claim.Ours.class);
    }

    @Test
    void aRolledBackClaimIsFree() throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (var insert = connection.prepareStatement(
                    "insert into idempotency (operation, scope, key, fingerprint) values ('give', 'guest', ?, ?)")) {
                insert.setString(1, KEY);
                insert.setBytes(2, request("give", 1).fingerprint());
                insert.executeUpdate();
            }
            connection.rollback();
        }

        assertThat(claims.claim(request("give", 1))).isInstanceOf(Claim.Ours.class);
    }

    @Test
    void aClaimOfADeadProcessIsTakenOverOnce() {
        claims.claim(request("refund", 1));
        Instant begun = ((Claim.Begun) claims.claim(request("refund", 1))).at();

        assertThat(claims.takeOver(request("refund", 1), begun)).isTrue();
        assertThat(claims.takeOver(request("refund", 1), begun)).isFalse();
    }

    @Test
    void oldKeysArePurgedInSteps() {
        claims.claim(request("give", 1));
        claims.claim(request("refund", 1));

        assertThat(claims.purgeBefore(Instant.now().plusSeconds(60), 1)).isEqualTo(1);
        assertThat(claims.purgeBefore(Instant.now().plusSeconds(60), 9)).isEqualTo(1);
    }

    private static KeyedRequest request(String operation, int amount) {
        return KeyedRequest.of(operation, Caller.guest(), KEY, Map.of("amount", amount));
    }
}
