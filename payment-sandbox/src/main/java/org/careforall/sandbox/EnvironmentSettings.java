// SPDX-License-Identifier: Apache-2.0
package org.careforall.sandbox;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Reads settings from environment variables. */
final class EnvironmentSettings {
    private EnvironmentSettings() {}

    /** @throws IllegalArgumentException when one is missing or wrong; the message names it */
    static SandboxSettings read(Map<String, String> env) {
        return new SandboxSettings(
                env.getOrDefault("SANDBOX_HOST", "localhost"),
                (int) number(env, "SANDBOX_PORT", 12111),
                Path.of(env.getOrDefault("SANDBOX_DATA", "sandbox-data")),
                address(env, "WEBHOOK_URL").orElse(URI.create("http://localhost:9080/api/payments/webhooks/stripe")),
                Optional.ofNullable(env.get("STRIPE_WEBHOOK_SECRET"))
                        .filter(secret -> !secret.isBlank())
                        .orElseThrow(() -> new IllegalArgumentException("STRIPE_WEBHOOK_SECRET is not set")),
                address(env, "SANDBOX_PUBLIC_URL"),
                number(env, "SANDBOX_SEED", 1),
                Optional.ofNullable(env.get("STRIPE_SECRET_KEY")).filter(key -> !key.isBlank()));
    }

    private static long number(Map<String, String> env, String name, long otherwise) {
        String text = env.getOrDefault(name, Long.toString(otherwise));
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(name + " is no number: " + text, e);
        }
    }

    private static Optional<URI> address(Map<String, String> env, String name) {
        return Optional.ofNullable(env.get(name))
                .filter(text -> !text.isBlank())
                .map(text -> {
                    URI uri = URI.create(text);
                    if (uri.getHost() == null) {
                        throw new IllegalArgumentException(name + " is no address: " + text);
                    }
                    return uri;
                });
    }
}
