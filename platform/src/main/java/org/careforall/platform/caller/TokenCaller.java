// SPDX-License-Identifier: Apache-2.0
package org.careforall.platform.caller;

import jakarta.json.JsonString;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who a verified token says is calling. */
final class TokenCaller {

    private TokenCaller() {}

    /** Empty when its subject is none of ours. */
    static Optional<Caller> of(JsonWebToken token) {
        return subject(token)
                .map(userId -> new Caller(
                        Optional.of(userId),
                        text(token.getClaim("upn")),
                        isTrue(token.getClaim("email_verified")),
                        text(token.getClaim("name")),
                        token.getGroups() == null ? Set.of() : Set.copyOf(token.getGroups()),
                        texts(token.getClaim("roles"))));
    }

    private static Optional<UUID> subject(JsonWebToken token) {
        try {
            return Optional.ofNullable(token.getSubject()).map(UUID::fromString);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** A claim arrives as a Java value or as a JSON value, as the server likes: Liberty does both. */
    private static Optional<String> text(Object claim) {
        return Optional.ofNullable(claim)
                .map(value -> value instanceof JsonString json ? json.getString() : value.toString());
    }

    private static boolean isTrue(Object claim) {
        return Boolean.parseBoolean(String.valueOf(claim));
    }

    private static Set<String> texts(Object claim) {
        return claim instanceof Collection<?> items
                ? items.stream().flatMap(item -> text(item).stream()).collect(Collectors.toUnmodifiableSet())
                : Set.of();
    }
}
