// SPDX-License-Identifier: Apache-2.0
package org.careforall.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The token endpoint as OAuth clients read it: RFC 6749, sections 2.3, 4.3.2, 5.1 and 5.2, and RFC 6750, section 3. */
@ExtendWith(HouseExtension.class)
class TokenEndpointIT {

    private static final String TOKEN = "/api/users/token";
    private static final String PASSWORD = "correct horse battery staple";

    private final House house;
    private final Actors.Person donor;

    TokenEndpointIT(House house) {
        this.house = house;
        this.donor = house.actors().donor();
    }

    @Test
    void whatIsRefusedIsInTheFormOfOAuth() {
        expectError(400, "invalid_grant", house.api().form(TOKEN, passwordGrant("a wrong password")));
        expectError(
                400,
                "invalid_grant",
                house.api().form(TOKEN, Map.of("grant_type", "refresh_token", "refresh_token", "none-of-ours")));
        expectError(400, "unsupported_grant_type", house.api().form(TOKEN, Map.of("grant_type", "implicit")));
        expectError(400, "invalid_request", house.api().form(TOKEN, Map.of("grant_type", "password")));
        expectError(400, "invalid_request", house.api().form(TOKEN, Map.of("username", "x")));
    }

    @Test
    void aRefreshTokenThatWasUsedIsAnInvalidGrant() {
        JsonNode first =
                house.api().form(TOKEN, passwordGrant(PASSWORD)).expect(200).json();
        Map<String, String> refresh = Map.of(
                "grant_type",
                "refresh_token",
                "refresh_token",
                first.path("refresh_token").asText());
        JsonNode second = house.api().form(TOKEN, refresh).expect(200).json();
        house.api()
                .form(
                        TOKEN,
                        Map.of(
                                "grant_type",
                                "refresh_token",
                                "refresh_token",
                                second.path("refresh_token").asText()))
                .expect(200);

        expectError(400, "invalid_grant", house.api().form(TOKEN, refresh));
    }

    @Test
    void anAnswerMayNotBeKeptAndSaysSoOnce() {
        assertThat(house.api()
                        .form(TOKEN, passwordGrant(PASSWORD))
                        .expect(200)
                        .response()
                        .headers()
                        .allValues("Cache-Control"))
                .containsExactly("no-store");
    }

    @Test
    void theCredentialsOfAClientMustHoldWithEveryGrant() {
        JsonNode client = house.actors()
                .admin()
                .api()
                .post("/api/users/clients", "{\"name\": \"Shop\", \"roles\": [\"DONOR\"]}")
                .expect(201)
                .json();
        String id = client.path("id").asText();
        String secret = client.path("secret").asText();

        house.api()
                .with("Authorization", basic(id, secret))
                .form(TOKEN, passwordGrant(PASSWORD))
                .expect(200);
        for (String wrong : new String[] {
            basic(id, "wrong"), basic("none", secret), basic(UUID.randomUUID().toString(), secret), "Basic ?"
        }) {
            Answer refused = house.api().with("Authorization", wrong).form(TOKEN, passwordGrant(PASSWORD));
            expectError(401, "invalid_client", refused);
            assertThat(refused.header("WWW-Authenticate")).startsWith("Basic realm=");
        }
        expectError(
                401,
                "invalid_client",
                house.api()
                        .form(
                                TOKEN,
                                Map.of(
                                        "grant_type",
                                        "password",
                                        "username",
                                        donor.email(),
                                        "password",
                                        PASSWORD,
                                        "client_id",
                                        id,
                                        "client_secret",
                                        "wrong")));
        expectError(
                401,
                "invalid_client",
                house.api()
                        .with("Authorization", basic(id, "wrong"))
                        .form(TOKEN, Map.of("grant_type", "refresh_token", "refresh_token", "none-of-ours")));
        // a client_id alone says which program it is
        house.api()
                .form(
                        TOKEN,
                        Map.of(
                                "grant_type",
                                "password",
                                "username",
                                donor.email(),
                                "password",
                                PASSWORD,
                                "client_id",
                                "app"))
                .expect(200);
    }

    @Test
    void aMissingPermissionIsAnInsufficientScope() {
        Answer refused = donor.api().get("/api/users");

        refused.expectProblem(403, "forbidden");
        assertThat(refused.header("WWW-Authenticate"))
                .isEqualTo("Bearer error=\"insufficient_scope\", scope=\"user:manage\"");
    }

    private Map<String, String> passwordGrant(String password) {
        return Map.of("grant_type", "password", "username", donor.email(), "password", password);
    }

    private static String basic(String id, String secret) {
        return "Basic " + Base64.getEncoder().encodeToString((id + ":" + secret).getBytes(StandardCharsets.UTF_8));
    }

    private static void expectError(int status, String error, Answer answer) {
        answer.expect(status);
        assertThat(answer.header("Content-Type")).as(answer.toString()).matches("application/json(;.*)?");
        assertThat(answer.response().headers().allValues("Cache-Control"))
                .as(answer.toString())
                .containsExactly("no-store");
        assertThat(answer.json().path("error").asText()).isEqualTo(error);
        assertThat(answer.json().path("error_description").asText()).isNotBlank();
        assertThat(answer.json().path("traceId").asText()).isNotBlank();
    }
}
