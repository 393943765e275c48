// SPDX-License-Identifier: Apache-2.0
package org.careforall.benchmark.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** Somebody with an account, or a machine: signs in again before a token's ten minutes are over. */
final class Person {

    private static final long FRESH_NANOS = 240_000_000_000L;

    private final Api api;
    private final Map<String, String> signIn;
    private final String id;
    private String token;
    private String refresh;
    private long since;

    /** @param signIn the form that gives it a token */
    Person(Api api, String id, Map<String, String> signIn) {
        this.api = api;
        this.id = id;
        this.signIn = signIn;
    }

    String id() {
        return id;
    }

    Map<String, String> signIn() {
        return signIn;
    }

    synchronized String token() {
        if (token == null || System.nanoTime() - since > FRESH_NANOS) {
            JsonNode answer = api.form("/api/users/token", signIn);
            token = answer.path("access_token").asText();
            refresh = answer.path("refresh_token").asText();
            since = System.nanoTime();
        }
        return token;
    }

    /** Works once. */
    synchronized String newRefreshToken() {
        token = null;
        token();
        return refresh;
    }
}
