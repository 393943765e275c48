// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.velocity.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.sql.Connection;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.careforall.donation.donation.control.NewGift;
import org.careforall.platform.caller.Caller;
import org.careforall.platform.id.Ids;
import org.careforall.platform.idempotency.ClaimTransaction;
import org.careforall.platform.idempotency.Claims;
import org.careforall.platform.idempotency.KeyedRequest;
import org.careforall.platform.idempotency.KeyedRequests;
import org.careforall.platform.idempotency.KeyedResponse;
import org.careforall.platform.idempotency.StoredAnswer;
import org.careforall.platform.json.Json;
import org.careforall.platform.problem.ProblemException;
import org.junit.jupiter.api.Test;

/** A repeat of what was answered is neither refused nor counted, and a refusal leaves the key free. */
class RepeatedGiftTest {

    private final Scene scene = new Scene();
    private final String email = Scene.anybody();

    @Test
    void aRepeatIsAnsweredThoughItsEmailIsHeldBackNow() {
        KeyedRequest request = request();
        StoredAnswer first = give(request);
        scene.failing(email, 5);
        scene.look(scene.now);

        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> give(request()));
        assertThat(give(request).body()).isEqualTo(first.body());
    }

    @Test
    void repeatsDoNotCount() {
        KeyedRequest request = request();
        for (int i = 0; i < 100; i++) {
            give(request);
        }
        for (int i = 1; i < 60; i++) {
            give(request());
        }
        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> give(request()));
    }

    @Test
    void aRefusedKeyMayBeUsedAgainLater() {
        scene.failing(email, 5);
        scene.look(scene.now);
        KeyedRequest request = request();
        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> give(request));

        scene.release.release(scene.keys.ofEmail(email), Caller.guest());

        assertThatCode(() -> give(request)).doesNotThrowAnyException();
    }

    private KeyedRequest request() {
        return KeyedRequest.of("give", Caller.guest(), "key-of-a-guest-" + Ids.next(), Map.of("amount", 2500));
    }

    /** As the resource does. */
    private StoredAnswer give(KeyedRequest request) {
        NewGift gift = scene.asked(email, Optional.empty());
        return scene.database.inTransaction(connection -> {
            Claims claims = new Claims(only(connection));
            return new KeyedRequests(claims, new ClaimTransaction(claims), new Json()).once(request, () -> {
                scene.admit.admit(gift, Caller.guest(), scene.now);
                return new KeyedResponse(201, Map.of("id", Ids.next()), URI.create("/api/donations/1"));
            });
        });
    }

    /** The transaction's connection, which stays open. */
    private static DataSource only(Connection connection) {
        Object kept = Proxy.newProxyInstance(
                RepeatedGiftTest.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> {
                    try {
                        return method.getName().equals("close") ? null : method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
        return (DataSource) Proxy.newProxyInstance(
                RepeatedGiftTest.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                (proxy, method, arguments) -> kept);
    }
}
