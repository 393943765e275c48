// SPDX-License-Identifier: Apache-2.0
package org.careforall.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Many people sign in at the same moment. */
@ExtendWith(HouseExtension.class)
class SignInsIT {

    private static final int PEOPLE = 80;
    private static final int CLIENTS = 40;

    private final House house;

    SignInsIT(House house) {
        this.house = house;
    }

    @Test
    void eightyPeopleSignInAtOnceAndNobodyIsRefused() throws Exception {
        List<String> addresses = accounts();

        List<Answer> answers = atOnce(addresses);

        assertThat(answers).allSatisfy(answer -> answer.expect(200));
    }

    /** Accounts that share one password; copied, because registrations from one network address are limited. */
    private List<String> accounts() {
        String first = house.actors().donor().email();
        String crowd = "crowd-" + UUID.randomUUID() + "-";
        house.tamper("user", """
                insert into account (id, email, email_key, name, password_hash, registered_at)
                select gen_random_uuid(), address, address, name, password_hash, registered_at
                from account, generate_series(1, %d) n, lateral (select '%s' || n || '@example.org') one (address)
                where email = '%s'""".formatted(PEOPLE, crowd, first));
        return IntStream.rangeClosed(1, PEOPLE)
                .mapToObj(n -> crowd + n + "@example.org")
                .toList();
    }

    private List<Answer> atOnce(List<String> addresses) throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            List<Future<Answer>> sent = addresses.stream()
                    .map(address -> clients.submit(() -> signIn(address)))
                    .toList();
            List<Answer> answers = new ArrayList<>();
            for (Future<Answer> one : sent) {
                answers.add(one.get());
            }
            return answers;
        } finally {
            clients.shutdownNow();
        }
    }

    private Answer signIn(String email) {
        return house.api()
                .form(
                        "/api/users/token",
                        Map.of("grant_type", "password", "username", email, "password", Actors.PASSWORD));
    }
}
