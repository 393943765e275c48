// SPDX-License-Identifier: Apache-2.0
package org.careforall.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {

    @TempDir
    Path parent;

    private DataDirectory data;

    @BeforeEach
    void open() {
        data = DataDirectory.open(parent.resolve("data"));
    }

    @AfterEach
    void close() {
        data.close();
    }

    @Test
    void aKeyOfStripesWithoutTheSecretOfItsWebhooksIsRefused() {
        Map<String, String> key = Map.of("STRIPE_SECRET_KEY", "sk_live_x");
        assertThatThrownBy(() -> Settings.load(data, key))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("STRIPE_WEBHOOK_SECRET");
        Map<String, String> standIn = Map.of("STRIPE_SECRET_KEY", "sk_test_x", "STRIPE_API_BASE", "http://localhost:1");
        assertThat(Settings.load(data, standIn).given("STRIPE_WEBHOOK_SECRET")).isEmpty();
    }

    @Test
    void aSecretIsMadeOnceAndTheSameAfterwards() {
        Settings first = Settings.load(data, Map.of());
        Settings second = Settings.load(data, Map.of());

        assertThat(first.secrets()).isNotEmpty().allSatisfy(name -> assertThat(second.secret(name))
                .isEqualTo(first.secret(name)));
        assertThat(first.secrets().stream().map(first::secret)).doesNotHaveDuplicates();
    }

    @Test
    void onlyItsOwnerReadsTheFile() throws IOException {
        Settings.load(data, Map.of());

        assertThat(Files.getPosixFilePermissions(data.resolve("secrets.properties")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void theEnvironmentWinsAndTheProvidersSecretsAreNotKept() throws IOException {
        Settings given = Settings.load(data, Map.of("STRIPE_WEBHOOK_SECRET", "whsec_mine", "ADMIN_PASSWORD", "  "));

        assertThat(given.secret("STRIPE_WEBHOOK_SECRET")).isEqualTo("whsec_mine");
        assertThat(given.secret("ADMIN_PASSWORD")).isNotBlank();
        assertThat(Files.readString(data.resolve("secrets.properties"))).doesNotContain("whsec_mine");
        assertThat(Settings.load(data, Map.of()).secret("STRIPE_WEBHOOK_SECRET"))
                .startsWith("whsec_")
                .isNotEqualTo("whsec_mine");
    }

    @Test
    void whatTheDataDependsOnIsKeptAsItWasGivenFirst() {
        Settings.load(data, Map.of("DONOR_KEY", "Z2l2ZW4=", "ADMIN_PASSWORD", "chosen by the operator"));

        Settings without = Settings.load(data, Map.of());

        assertThat(without.secret("DONOR_KEY")).isEqualTo("Z2l2ZW4=");
        assertThat(without.secret("ADMIN_PASSWORD")).isEqualTo("chosen by the operator");
    }

    @Test
    void keysHaveThirtyTwoBytesAndTheProvidersLookLikeTheProviders() {
        Settings settings = Settings.load(data, Map.of());

        for (String key : new String[] {"HISTORY_TOKEN_KEY", "DONOR_KEY", "LOG_SIGNING_KEY"}) {
            assertThat(Base64.getDecoder().decode(settings.secret(key))).hasSize(32);
        }
        assertThat(settings.secret("STRIPE_SECRET_KEY")).matches("sk_test_[A-Za-z0-9]{20,}");
    }

    @Test
    void aSecretThatALaterVersionAddsJoinsTheOldOnes() throws IOException {
        Settings first = Settings.load(data, Map.of());
        Path file = data.resolve("secrets.properties");
        Files.writeString(file, Files.readString(file).replaceAll("(?m)^DONOR_KEY=.*\\R", ""));

        Settings second = Settings.load(data, Map.of());

        assertThat(second.secret("DONOR_KEY")).isNotEqualTo(first.secret("DONOR_KEY"));
        assertThat(second.secret("USER_DB_PASSWORD")).isEqualTo(first.secret("USER_DB_PASSWORD"));
    }

    @Test
    void dataWhosePasswordsAreGoneIsNotGivenNewOnes() throws IOException {
        Files.createDirectories(data.resolve("postgres"));

        assertThatThrownBy(() -> Settings.load(data, Map.of()))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("secrets.properties is missing");
    }
}
