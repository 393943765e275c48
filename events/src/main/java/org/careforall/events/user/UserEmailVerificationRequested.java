// SPDX-License-Identifier: Apache-2.0
package org.careforall.events.user;

import java.time.Instant;
import org.careforall.events.EventType;

/**
 * A link is to be sent to the account's address; who opens it has shown that the address is theirs.
 *
 * @param link personal and secret: for that mail only
 * @param expiresAt until when the link works
 */
@EventType("org.careforall.user.email-verification-requested.v1")
public record UserEmailVerificationRequested(UserSnapshot user, String link, Instant expiresAt) implements UserEvent {}
