// SPDX-License-Identifier: Apache-2.0
package org.careforall.user.token.entity;

import java.time.Instant;
import java.util.UUID;

/**
 * What is known of a refresh token.
 *
 * @param family the login that it descends from
 * @param accountId whose
 * @param used whether it was used: it may be only once
 * @param revoked whether its family was ended
 * @param expiresAt the earlier end of its own and its family's
 */
public record RefreshToken(UUID family, UUID accountId, boolean used, boolean revoked, Instant expiresAt) {}
