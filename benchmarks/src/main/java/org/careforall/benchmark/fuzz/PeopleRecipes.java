// SPDX-License-Identifier: Apache-2.0
package org.careforall.benchmark.fuzz;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** Accounts, tokens, roles, clients, notifications. */
record PeopleRecipes(World world, OneShots<Person> unverified, OneShots<String> links) {

    private static final String USERS = "/api/users";
    private static final String LINK = USERS + "/email-verification/{secret}";
    private static final String NOTIFICATIONS = "/api/notifications";
    private static final String ROLE = "FUZZED";

    PeopleRecipes(World world) {
        this(world, new OneShots<>(() -> People.register(world.api(), "DONOR")), new OneShots<>(() -> {
            Person person = People.register(world.api(), "DONOR");
            return World.secretOf(world.api(), person.signIn().get("username"));
        }));
    }

    void addTo(Map<String, Recipes.Recipe> recipes) {
        recipes.put("POST " + USERS, (call, random, fresh) -> {
            call.object().put("email", "fuzz-" + new UUID(random.nextLong(), random.nextLong()) + "@example.org");
            call.headers().remove("Authorization");
        });
        recipes.put("POST " + USERS + "/token", this::token);
        recipes.put("POST " + USERS + "/email-verification", (call, random, fresh) -> {
            Person person = unverified.take(random, fresh);
            if (fresh && random.nextInt(4) > 0) {
                // five mails an hour
                unverified.add(person);
            }
            call.bearer(person.token());
        });
        recipes.put("POST " + LINK, (call, random, fresh) -> call.object().put("password", People.PASSWORD));
        for (String answer : new String[] {"/account", "/refusal"}) {
            recipes.put(
                    "POST " + LINK + answer, (call, random, fresh) -> call.path("secret", links.take(random, fresh)));
        }
        recipes.put(
                "DELETE " + USERS + "/clients/{id}",
                (call, random, fresh) -> call.path("id", world.stock().client.take(random, fresh)));
        recipes.put("PATCH " + USERS + "/me", (call, random, fresh) -> {
            call.bearer(world.people().owner().token());
            call.header("If-Match", tag(USERS + "/me", world.people().owner()));
        });
        recipes.put("GET " + USERS + "/roles/{name}", (call, random, fresh) -> call.path("name", "ADMIN"));
        recipes.put(
                "PUT " + USERS + "/roles/{name}",
                (call, random, fresh) -> call.path("name", ROLE + "_" + random.nextInt(20)));
        recipes.put("GET " + USERS + "/{id}", this::somebody);
        recipes.put("PUT " + USERS + "/{id}/roles", (call, random, fresh) -> {
            // nobody else's: who calls must keep their rights
            String id = unverified.take(random, false).id();
            call.path("id", id);
            if (random.nextBoolean()) {
                call.header("If-Match", tag(USERS + "/" + id, world.people().admin()));
            }
        });
        recipes.put(
                "POST " + USERS + "/set-aside/{id}/replay",
                (call, random, fresh) -> call.path(
                        "id", world.planted().get("user").take(random, fresh).toString()));
        recipes.put("PATCH " + NOTIFICATIONS + "/{id}/read", (call, random, fresh) -> {
            call.path("id", Maker.pick(world.notices(), random));
            call.bearer(world.people().donor().token());
        });
        recipes.put(
                "POST " + NOTIFICATIONS + "/failed-mails/{id}/retry",
                (call, random, fresh) -> call.path(
                        "id", world.planted().get("mail").take(random, fresh).toString()));
        recipes.put(
                "POST " + NOTIFICATIONS + "/set-aside/{id}/replay",
                (call, random, fresh) -> call.path(
                        "id",
                        world.planted().get("notification").take(random, fresh).toString()));
        for (String path : new String[] {"", "/unread-count", "/stream", "/preferences"}) {
            recipes.put("GET " + NOTIFICATIONS + path, this::asDonor);
        }
        recipes.put("PUT " + NOTIFICATIONS + "/preferences", this::asDonor);
    }

    private void asDonor(Call call, Random random, boolean fresh) {
        call.bearer(
                (random.nextBoolean() ? world.people().donor() : world.people().owner()).token());
    }

    private void somebody(Call call, Random random, boolean fresh) {
        call.path("id", world.people().donor().id());
    }

    private String tag(String path, Person who) {
        return world.api().answer("GET", path, who).header("ETag");
    }

    private void token(Call call, Random random, boolean fresh) {
        call.headers().remove("Authorization");
        Person person =
                random.nextInt(3) == 0 ? world.people().donor() : world.people().machine();
        ObjectNode form = Call.MAPPER.createObjectNode();
        if (fresh && random.nextInt(10) == 0) {
            form.put("grant_type", "refresh_token")
                    .put("refresh_token", world.people().owner().newRefreshToken());
        } else {
            person.signIn().forEach(form::put);
        }
        call.json(form);
    }
}
