// SPDX-License-Identifier: Apache-2.0
package org.careforall.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerEnvironmentTest {

    @TempDir
    Path parent;

    @Test
    void aGivenWebhookSecretReachesTheServerAndTheSandboxStays() {
        Map<String, String> variables = variables(Map.of("STRIPE_WEBHOOK_SECRET", "whsec_mine"));

        assertThat(variables)
                .containsEntry("STRIPE_WEBHOOK_SECRET", "whsec_mine")
                .containsEntry("STRIPE_API_BASE", "http://localhost:9081");
    }

    @Test
    void aGivenSecretKeyGoesLive() {
        assertThat(variables(Map.of("STRIPE_SECRET_KEY", "sk_live_x", "STRIPE_WEBHOOK_SECRET", "whsec_x")))
                .containsEntry("STRIPE_SECRET_KEY", "sk_live_x")
                .doesNotContainKey("STRIPE_API_BASE");
    }

    @Test
    void aGivenMailServerIsUsed() {
        assertThat(variables(Map.of("SMTP_HOST", "mail.example.org"))).doesNotContainKeys("SMTP_HOST", "SMTP_PORT");
        assertThat(variables(Map.of())).containsEntry("SMTP_HOST", "localhost").containsEntry("SMTP_PORT", "2525");
    }

    @Test
    void theSuperusersPasswordStaysWithTheLauncher() {
        assertThat(variables(Map.of()))
                .doesNotContainKey("POSTGRES_PASSWORD")
                .containsKeys("USER_DB_PASSWORD", "NOTIFICATION_DB_PASSWORD", "BROKER_PASSWORD", "ADMIN_PASSWORD");
    }

    @Test
    void aServerThatListensEverywhereIsReachedHereThroughLocalhost() {
        Map<String, String> variables = variables(Map.of("HTTP_HOST", "0.0.0.0", "PUBLIC_URL", "https://give.example"));

        assertThat(variables)
                .containsEntry("HTTP_HOST", "0.0.0.0")
                .containsEntry("PUBLIC_URL", "https://give.example")
                .containsEntry("JWKS_URL", "http://localhost:9080/api/users/jwks");
    }

    private Map<String, String> variables(Map<String, String> environment) {
        try (DataDirectory data = DataDirectory.open(parent.resolve("data"))) {
            Settings settings = Settings.load(data, environment);
            return new ServerEnvironment(settings, Addresses.of(settings, 9080)).variables(5432, 61616, 2525);
        }
    }
}
