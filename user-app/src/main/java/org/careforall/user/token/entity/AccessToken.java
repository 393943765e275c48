// SPDX-License-Identifier: Apache-2.0
package org.careforall.user.token.entity;

import java.time.Duration;

/**
 * A signed access token.
 *
 * @param value the JWT
 */
public record AccessToken(String value) {

    /** Short, since a token cannot be called back. */
    public static final Duration LIFETIME = Duration.ofMinutes(10);

    @Override
    public String toString() {
        return "AccessToken[…]";
    }
}
