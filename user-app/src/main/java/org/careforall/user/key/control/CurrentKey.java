// SPDX-License-Identifier: Apache-2.0
package org.careforall.user.key.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.careforall.user.key.entity.SigningKey;
import org.careforall.user.key.entity.SigningKeys;

/** The key that signs, asked for again after {@link #REMEMBERED}. */
@ApplicationScoped
public class CurrentKey {

    /** So long another server may go on signing with a key that was retired. */
    public static final Duration REMEMBERED = Duration.ofSeconds(30);

    private SigningKeys keys;
    private Clock clock;
    private volatile Seen seen;

    /** For CDI's proxies. */
    protected CurrentKey() {}

    /** Made by CDI. */
    @Inject
    public CurrentKey(SigningKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /** @throws IllegalStateException when there is no key: it is made before the app takes requests */
    public SigningKey get() {
        Seen last = seen;
        if (last == null || !last.until().isAfter(clock.instant())) {
            SigningKey key = keys.active().orElseThrow(() -> new IllegalStateException("there is no signing key"));
            last = new Seen(key, clock.instant().plus(REMEMBERED));
            seen = last;
        }
        return last.key();
    }

    private record Seen(SigningKey key, Instant until) {}
}
