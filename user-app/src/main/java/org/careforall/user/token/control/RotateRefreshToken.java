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
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Each refresh token works once and gives the next one. One that comes again much later was stolen, from its owner or by the
 * one who used it first: its whole family ends (RFC 9700, section 4.14.2). Two tabs that refresh at the same moment, or a
 * repeat because the answer was lost, are no theft: for a short time, and while its successor is unused, the token that was
 * replaced last is answered with the same successor again.
 */
@ApplicationScoped
public class RotateRefreshToken {

    /** Without a refresh. */
    static final Duration IDLE = Duration.ofDays(30);

    /** After that, people sign in again. */
    static final Duration FAMILY = Duration.ofDays(180);

    private static final long FIRST = 1;
    private static final int SEED_BYTES = 32;

    private RefreshTokens tokens;
    private Clock clock;
    private Duration repeatable;
    private final SecureRandom random = new SecureRandom();

    /** For CDI's proxies. */
    protected RotateRefreshToken() {}

    /** @param repeatable how long a token that was replaced is answered with its successor again; zero: never */
    @Inject
    public RotateRefreshToken(
            RefreshTokens tokens,
            Clock clock,
            @ConfigProperty(name = "refresh.token.repeatable", defaultValue = "PT30S") Duration repeatable) {
        if (repeatable.isNegative()) {
            throw new IllegalArgumentException("REFRESH_TOKEN_REPEATABLE must not be negative: " + repeatable);
        }
        this.tokens = tokens;
        this.clock = clock;
        this.repeatable = repeatable;
    }

    /** The next token, and whose it is. */
    public record Rotated(UUID accountId, OpaqueSecret next) {}

    /** The first token of a new family. */
    @Transactional
    public OpaqueSecret begin(UUID accountId) {
        Instant now = clock.instant();
        UUID family = Ids.next();
        tokens.begin(family, accountId, now.plus(FAMILY));
        OpaqueSecret first = OpaqueSecret.random(random);
        tokens.add(first.hash(), family, FIRST, now.plus(IDLE));
        return first;
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
        if (token.revoked()) {
            return Optional.empty();
        }
        if (token.usedAt().isPresent()) {
            return again(presented, token, now);
        }
        if (!token.expiresAt().isAfter(now)) {
            return Optional.empty();
        }
        byte[] seed = new byte[SEED_BYTES];
        random.nextBytes(seed);
        OpaqueSecret next = presented.successor(seed);
        tokens.use(presented.hash(), now, seed);
        tokens.add(next.hash(), token.family(), token.sequence() + 1, now.plus(IDLE));
        return Optional.of(new Rotated(token.accountId(), next));
    }

    /** The same successor once more where that is no sign of a theft; else the family ends. */
    private Optional<Rotated> again(OpaqueSecret presented, RefreshToken token, Instant now) {
        boolean soon = token.usedAt().orElseThrow().plus(repeatable).isAfter(now);
        if (soon && token.successorSeed().isPresent() && tokens.isUnused(token.family(), token.sequence() + 1)) {
            return Optional.of(new Rotated(
                    token.accountId(), presented.successor(token.successorSeed().get())));
        }
        tokens.revoke(token.family(), now);
        return Optional.empty();
    }
}
