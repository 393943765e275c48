// SPDX-License-Identifier: Apache-2.0
package org.careforall.sandbox;

import java.net.URI;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * What the sandbox is started with.
 *
 * @param host address to listen on, as {@code localhost}
 * @param port port to listen on; 0 takes a free one
 * @param dataDir folder of the journal; made when missing, used by one sandbox at a time
 * @param webhookUrl where events are POSTed to
 * @param webhookSecret signs the webhooks, as Stripe's {@code whsec_…}
 * @param publicUrl what browsers reach the sandbox by: the base of the checkout pages; empty takes the address listened on
 * @param seed what the knobs' decisions are drawn from: the same seed gives the same disorder
 * @param secretKey the one API key that is accepted; empty accepts every {@code sk_test_…}
 */
public record SandboxSettings(
        String host,
        int port,
        Path dataDir,
        URI webhookUrl,
        String webhookSecret,
        Optional<URI> publicUrl,
        long seed,
        Optional<String> secretKey) {

    public SandboxSettings {
        Objects.requireNonNull(host, "host");
        Objects.requireNonNull(dataDir, "dataDir");
        Objects.requireNonNull(webhookUrl, "webhookUrl");
        Objects.requireNonNull(webhookSecret, "webhookSecret");
        Objects.requireNonNull(publicUrl, "publicUrl");
        Objects.requireNonNull(secretKey, "secretKey");
        if (webhookSecret.isBlank()) {
            throw new IllegalArgumentException("the webhook secret is empty");
        }
    }

    /** Settings that accept every test key. A {@code publicUrl} of null takes the address listened on. */
    public SandboxSettings(
            String host, int port, Path dataDir, URI webhookUrl, String webhookSecret, URI publicUrl, long seed) {
        this(host, port, dataDir, webhookUrl, webhookSecret, Optional.ofNullable(publicUrl), seed, Optional.empty());
    }

    /** The same settings, accepting this API key only. */
    public SandboxSettings withSecretKey(String key) {
        return new SandboxSettings(host, port, dataDir, webhookUrl, webhookSecret, publicUrl, seed, Optional.of(key));
    }
}
