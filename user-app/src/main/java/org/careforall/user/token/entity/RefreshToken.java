// SPDX-License-Identifier: Apache-2.0
package org.careforall.user.token.entity;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What is known of a refresh token.
 *
 * @param family the login that it descends from
 * @param accountId whose
 * @param sequence its place in the family, from 1
 * @param usedAt when it was used, if it was: it works once
 * @param successorSeed what its successor was made from, with the token itself; empty while it is unused, and for tokens that
 *     were used before successors could be made again
 * @param revoked whether its family was ended
 * @param expiresAt the earlier end of its own and its family's
 */
public record RefreshToken(
        UUID family,
        UUID accountId,
        long sequence,
        Optional<Instant> usedAt,
        Optional<byte[]> successorSeed,
        boolean revoked,
        Instant expiresAt) {}
