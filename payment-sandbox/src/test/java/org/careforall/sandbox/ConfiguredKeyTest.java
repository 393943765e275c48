// SPDX-License-Identifier: Apache-2.0
package org.careforall.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.stripe.StripeClient;
import com.stripe.exception.AuthenticationException;
import com.stripe.exception.StripeException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfiguredKeyTest {
    @Test
    void onlyTheConfiguredKeyIsLetIn(@TempDir Path dir) throws IOException, StripeException {
        SandboxSettings settings =
                new SandboxSettings("localhost", 0, dir, URI.create("http://localhost:1/hook"), "whsec_x", null, 1);
        try (SandboxServer server = SandboxServer.start(settings.withSecretKey("sk_test_the_one"))) {
            assertThat(client(server, "sk_test_the_one").v1().charges().list().getData())
                    .isEmpty();
            assertThatThrownBy(() ->
                            client(server, "sk_test_another").v1().charges().list())
                    .isInstanceOf(AuthenticationException.class);
        }
    }

    private static StripeClient client(SandboxServer server, String key) {
        return StripeClient.builder()
                .setApiKey(key)
                .setApiBase(server.url().toString())
                .build();
    }
}
