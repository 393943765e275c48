// SPDX-License-Identifier: Apache-2.0
package org.careforall.user.token.boundary;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.careforall.events.Nullable;
import org.careforall.user.token.control.Grant;
import org.careforall.user.token.entity.AccessToken;
import org.careforall.user.token.entity.OpaqueSecret;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A granted token (RFC 6749, section 5.1); its names are OAuth's.
 *
 * @param expiresIn seconds
 * @param refreshToken none for machines
 */
public record TokenAnswer(
        @JsonProperty("access_token") @Schema(name = "access_token", examples = "eyJhbGciOiJSUzI1NiJ9.e30.c2ln")
        String accessToken,

        @JsonProperty("token_type") @Schema(name = "token_type", examples = "Bearer")
        String tokenType,

        @JsonProperty("expires_in") @Schema(name = "expires_in", examples = "600")
        long expiresIn,

        @JsonProperty("refresh_token")
        @Schema(name = "refresh_token", examples = "q7Hk3mVZ0d8tJw5nXcF2uYb1sRgLpOaE4iTzKvMhQxA")
        @Nullable
        String refreshToken) {

    static TokenAnswer of(Grant grant) {
        return new TokenAnswer(
                grant.accessToken().value(),
                "Bearer",
                AccessToken.LIFETIME.toSeconds(),
                grant.refreshToken().map(OpaqueSecret::value).orElse(null));
    }

    @Override
    public String toString() {
        return "TokenAnswer[…]";
    }
}
