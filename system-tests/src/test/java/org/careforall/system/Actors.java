// SPDX-License-Identifier: Apache-2.0
package org.careforall.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.UUID;

/** The people of a test: each call makes a new one, so that tests do not meet. */
record Actors(Api api, String adminEmail, String adminPassword) {

    /** Everybody's but the administrator's. */
    static final String PASSWORD = "correct horse battery staple";

    /** Somebody signed in. */
    record Person(String id, String email, Api api) {}

    Person admin() {
        return new Person("", adminEmail, api.as(token(adminEmail, adminPassword)));
    }

    Person donor() {
        return register("DONOR");
    }

    Person owner() {
        return register("CAMPAIGN_OWNER");
    }

    String token(String email, String password) {
        return api.form("/api/users/token", Map.of("grant_type", "password", "username", email, "password", password))
                .expect(200)
                .json()
                .path("access_token")
                .asText();
    }

    private Person register(String role) {
        return register(role, role.toLowerCase() + "-" + UUID.randomUUID() + "@example.org");
    }

    /** Somebody new with this address, not verified. */
    Person donor(String email) {
        return register("DONOR", email);
    }

    /** The same person with a fresh token. */
    Person again(Person person) {
        return new Person(person.id(), person.email(), api.as(token(person.email(), PASSWORD)));
    }

    private Person register(String role, String email) {
        JsonNode user = api.post("/api/users", """
                        {"email": "%s", "password": "%s", "name": "Somebody", "roles": ["%s"]}""".formatted(email, PASSWORD, role))
                .expect(201)
                .json();
        return new Person(user.path("id").asText(), email, api.as(token(email, PASSWORD)));
    }
}
