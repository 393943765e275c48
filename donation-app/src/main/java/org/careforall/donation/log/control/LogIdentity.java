// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.log.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Base64;
import java.util.Optional;
import org.careforall.platform.web.PublicUrl;
import org.careforall.transparency.note.SigningKey;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Under which name this house's log signs, and with which key. */
@ApplicationScoped
public class LogIdentity {

    private static final String PATH = "/api/donations/log";

    private SigningKey key;

    /** For CDI's proxies. */
    protected LogIdentity() {}

    /**
     * Made by CDI.
     *
     * @param origin {@code LOG_ORIGIN}; else where the log is found, without the scheme, as C2SP tlog-tiles recommends
     * @param seed {@code LOG_SIGNING_KEY}: base64 of an Ed25519 private key, 32 bytes
     * @throws IllegalArgumentException when it is none; the message does not hold the key
     */
    @Inject
    public LogIdentity(
            PublicUrl publicUrl,
            @ConfigProperty(name = "log.origin") Optional<String> origin,
            @ConfigProperty(name = "log.signing.key") String seed) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(seed.strip());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("LOG_SIGNING_KEY is not base64", e);
        }
        this.key = new SigningKey(origin.orElseGet(() -> withoutScheme(publicUrl.of(PATH))), bytes);
    }

    /** The key, with the log's origin as its name. */
    public SigningKey key() {
        return key;
    }

    private static String withoutScheme(URI url) {
        return url.getRawAuthority() + url.getRawPath();
    }
}
