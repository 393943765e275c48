// SPDX-License-Identifier: Apache-2.0
package org.careforall.benchmark.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/**
 * Who calls.
 *
 * @param old a token that is too old after ten minutes
 */
record People(Api api, Person admin, Person owner, Person donor, Person machine, String old) {

    static final String PASSWORD = "correct horse battery staple";

    static People arrive(Api api, String email, String password) {
        Person admin = new Person(api, "", byPassword(email, password));
        JsonNode client = api.post("/api/users/clients", admin, """
                {"name": "Bookkeeping", "roles": ["SUB_ADMIN"]}""");
        Person machine = new Person(
                api,
                client.path("id").asText(),
                Map.of(
                        "grant_type",
                        "client_credentials",
                        "client_id",
                        client.path("id").asText(),
                        "client_secret",
                        client.path("secret").asText()));
        Person owner = register(api, "CAMPAIGN_OWNER");
        Person donor = register(api, "DONOR");
        return new People(api, admin, owner, donor, machine, donor.token());
    }

    /** Somebody new whose address is not verified. */
    static Person register(Api api, String role) {
        String email = "somebody-" + UUID.randomUUID() + "@example.org";
        JsonNode user = api.post("/api/users", null, """
                {"email": "%s", "password": "%s", "name": "Grace Hopper", "roles": ["%s"]}""".formatted(email, PASSWORD, role));
        return new Person(api, user.path("id").asText(), byPassword(email, PASSWORD));
    }

    private static Map<String, String> byPassword(String email, String password) {
        return Map.of("grant_type", "password", "username", email, "password", password);
    }

    /** A quoted header in which tokens have their owners' names, as shells take them. */
    String named(String header) {
        return header.replace(admin.token(), "'$ADMIN'")
                .replace(owner.token(), "'$OWNER'")
                .replace(donor.token(), "'$DONOR'")
                .replace(machine.token(), "'$MACHINE'");
    }

    Person anybody(Random random) {
        return List.of(admin, owner, donor, machine).get(random.nextInt(4));
    }
}
