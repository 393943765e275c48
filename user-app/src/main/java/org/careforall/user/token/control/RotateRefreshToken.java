// SPDX-License-Identifier: Apache-2.0
package org.careforall.user.token.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.careforall.platform.id.Ids;
import org.careforall.user.token.entity.OpaqueSecret;
import org.careforall.user.token.entity.RefreshToken;
import org.careforall.user.token.entity.RefreshTokens;

/**
 * Each refresh token works once and gives the next one. One that comes a second time was stolen, from its owner or by the
 * one who used it first: its whole family ends (RFC 9700, section 4.14.2).
 */
@ApplicationScoped
public class RotateRefreshToken {

    /** Without a refresh. */
    static final Duration IDLE = Duration.ofDays(30);

    /** After that, people sign in again. */
    static final Duration FAMILY = Duration.ofDays(180);

    private RefreshTokens tokens;
    private Clock clock;
    private final SecureRandom random = new SecureRandom();

    /** For CDI's proxies. */
    protected RotateRefreshToken() {}

    /** Made by CDI. */
    @Inject
    public RotateRefreshToken(RefreshTokens tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    /** The next token, and whose it is. */
    public record Rotated(UUID accountId, OpaqueSecret next) {}

    /** The first token of a new family. */
    @Transactional
    public OpaqueSecret begin(UUID accountId) {
        Instant now = clock.instant();
        UUID family = Ids.next();
        tokens.begin(family, accountId, now.plus(FAMILY));
        return next(family, now);
    }

    /** The next token; empty when this one is unknown, expired, revoked or was used before. */
    @Transactional
    public Optional<Rotated> rotate(OpaqueSecret presented) {
        Instant now = clock.instant();
        Optional<RefreshToken> found = tokens.lock(presented.hash());
        if (found.isEmpty()) {
            return Optional.empty();
        }
        RefreshToken token = found.get();
        if (token.used()) {
            tokens.revoke(token.family(), now);
            return Optional.empty();
        }
        if (token.revoked() || !token.expiresAt().isAfter(now)) {
            return Optional.empty();
        }
        tokens.use(presented.hash(), now);
        return Optional.of(new Rotated(token.accountId(), next(token.family(), now)));
    }

    private OpaqueSecret next(UUID family, Instant now) {
        OpaqueSecret secret = OpaqueSecret.random(random);
        tokens.add(secret.hash(), family, now.plus(IDLE));
        return secret;
    }
}
