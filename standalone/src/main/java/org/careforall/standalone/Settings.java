// SPDX-License-Identifier: Apache-2.0
package org.careforall.standalone;

import java.nio.file.Files;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * The installation's secrets: made at the first start, kept in the data directory in a file that only its owner reads.
 * A variable of the environment wins over what is kept. What is given at the first start is kept where the data depends
 * on it, so that a start without the variable still opens it; the provider's secrets never are.
 */
public final class Settings {

    private static final int PASSWORD_BYTES = 18;
    private static final Map<String, Supplier<String>> GENERATED = generated();

    private final Map<String, String> environment;
    private final Map<String, String> kept;

    private Settings(Map<String, String> environment, Map<String, String> kept) {
        this.environment = Map.copyOf(environment);
        this.kept = Map.copyOf(kept);
    }

    /**
     * Reads the secrets and makes those that are missing.
     *
     * @param environment what the person who starts has set
     * @throws StartRefused when there is data, but the passwords that open it are gone; when Stripe itself is to be asked, but
     *     the secret of its webhooks is not given: a generated one is not Stripe's
     */
    public static Settings load(DataDirectory directory, Map<String, String> environment) {
        SecretsFile file = new SecretsFile(directory.resolve("secrets.properties"));
        if (!file.exists() && Files.exists(directory.resolve("postgres"))) {
            throw new StartRefused(file.path() + " is missing, and without its passwords the data cannot be opened:"
                    + " restore it, or begin anew with --fresh");
        }
        requireWebhookSecret(new Settings(environment, Map.of()));
        Map<String, String> secrets = new TreeMap<>(file.read());
        int before = secrets.size();
        GENERATED.forEach((name, secret) -> secrets.computeIfAbsent(
                name, missing -> dataDependsOn(name) ? given(environment, name).orElseGet(secret) : secret.get()));
        if (secrets.size() > before) {
            file.write(secrets);
        }
        return new Settings(environment, secrets);
    }

    private static boolean dataDependsOn(String name) {
        return !name.startsWith("STRIPE_");
    }

    private static Optional<String> given(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }

    private static void requireWebhookSecret(Settings settings) {
        boolean live = settings.given("STRIPE_SECRET_KEY").isPresent()
                && settings.given("STRIPE_API_BASE").isEmpty();
        if (live && settings.given("STRIPE_WEBHOOK_SECRET").isEmpty()) {
            throw new StartRefused(
                    "STRIPE_SECRET_KEY is set without STRIPE_WEBHOOK_SECRET: give the signing secret of the"
                            + " webhook endpoint, or STRIPE_API_BASE for a stand-in");
        }
    }

    private static Map<String, Supplier<String>> generated() {
        Map<String, Supplier<String>> secrets = new TreeMap<>();
        Supplier<String> password = () -> Secrets.randomText(PASSWORD_BYTES);
        for (String app : EmbeddedDatabase.APPS) {
            secrets.put(databasePassword(app), password);
        }
        secrets.put("POSTGRES_PASSWORD", password);
        secrets.put("BROKER_PASSWORD", password);
        secrets.put("KEYSTORE_PASSWORD", password);
        secrets.put("ADMIN_PASSWORD", password);
        secrets.put("HISTORY_TOKEN_KEY", Secrets::randomKey);
        secrets.put("DONOR_KEY", Secrets::randomKey);
        secrets.put("LOG_SIGNING_KEY", Secrets::randomKey);
        secrets.put(
                "STRIPE_SECRET_KEY",
                () -> "sk_test_" + Secrets.randomText(PASSWORD_BYTES).replaceAll("[_-]", "x"));
        secrets.put("STRIPE_WEBHOOK_SECRET", () -> "whsec_" + Secrets.randomText(24));
        return Map.copyOf(secrets);
    }

    /** The name of the setting that holds the password of an app's database. */
    public static String databasePassword(String app) {
        return app.toUpperCase(java.util.Locale.ROOT) + "_DB_PASSWORD";
    }

    /** A secret: from the environment, else the generated one. */
    public String secret(String name) {
        return given(name).orElseGet(() -> {
            if (!kept.containsKey(name)) {
                throw new IllegalArgumentException("no such secret: " + name);
            }
            return kept.get(name);
        });
    }

    /** A setting of the environment; empty when it is not set, or blank. */
    public Optional<String> given(String name) {
        return given(environment, name);
    }

    /** The secrets' names. */
    public java.util.Set<String> secrets() {
        return GENERATED.keySet();
    }
}
