// SPDX-License-Identifier: Apache-2.0
package org.careforall.standalone.demo;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Somebody with an account; logs in when a token is needed, and again before it runs out. */
final class Account {

    private static final Duration BEFORE_ITS_END = Duration.ofSeconds(60);

    private final Api api;
    private final String email;
    private final String password;
    private String token = "";
    private Instant until = Instant.MIN;

    Account(Api api, String email, String password) {
        this.api = api;
        this.email = email;
        this.password = password;
    }

    /** Registers; an address that is registered already (by the demo that was interrupted) is as good. */
    Account register(String name, List<String> roles) {
        Answer answer = api.post(
                "/api/users",
                Map.of("email", email, "password", password, "name", name, "roles", roles),
                Optional.empty(),
                Optional.empty());
        if (answer.status() != 409) {
            answer.required();
        }
        return this;
    }

    synchronized Optional<String> token() {
        if (Instant.now().isAfter(until)) {
            URI tokens = api.resolve("/api/users/token");
            Answer answer = api.submit(
                            tokens, Map.of("grant_type", "password", "username", email, "password", password))
                    .required();
            token = answer.text("access_token");
            until = Instant.now()
                    .plusSeconds(answer.json().path("expires_in").asLong())
                    .minus(BEFORE_ITS_END);
        }
        return Optional.of(token);
    }
}
