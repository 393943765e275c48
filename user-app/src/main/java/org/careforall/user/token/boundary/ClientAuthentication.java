// SPDX-License-Identifier: Apache-2.0
package org.careforall.user.token.boundary;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.careforall.user.token.control.OAuthProblems;

/** How a client says who it is: by HTTP Basic or in the form, never both (RFC 6749, section 2.3). */
record ClientAuthentication(String id, String secret) {

    private static final String BASIC = "Basic ";

    /**
     * @param authorization the header; may be null
     * @throws org.careforall.platform.problem.ProblemException 401 invalid_client, 400 invalid_request
     */
    static ClientAuthentication of(String authorization, TokenRequest request) {
        if (authorization == null) {
            return new ClientAuthentication(request.require("client_id"), request.require("client_secret"));
        }
        if (request.find("client_secret").isPresent()) {
            throw OAuthProblems.invalidRequest("The client authenticates twice.");
        }
        return basic(authorization)
                .filter(client -> request.find("client_id")
                        .filter(id -> !id.equals(client.id()))
                        .isEmpty())
                .orElseThrow(OAuthProblems::invalidClient);
    }

    /**
     * Who the client says it is, where a grant needs no client: empty when it says nothing. A {@code client_id} alone says which
     * program it is, and shows nothing.
     *
     * @param authorization the header; may be null
     * @throws org.careforall.platform.problem.ProblemException 401 invalid_client, 400 invalid_request
     */
    static Optional<ClientAuthentication> ifSent(String authorization, TokenRequest request) {
        return authorization == null && request.find("client_secret").isEmpty()
                ? Optional.empty()
                : Optional.of(of(authorization, request));
    }

    /** Identifier and secret are form-encoded before they are put together (RFC 6749, section 2.3.1). */
    private static Optional<ClientAuthentication> basic(String header) {
        if (!header.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
            return Optional.empty();
        }
        try {
            String text = new String(
                    Base64.getDecoder().decode(header.substring(BASIC.length()).strip()), StandardCharsets.UTF_8);
            int colon = text.indexOf(':');
            return colon < 0
                    ? Optional.empty()
                    : Optional.of(new ClientAuthentication(
                            decoded(text.substring(0, colon)), decoded(text.substring(colon + 1))));
        } catch (IllegalArgumentException notBase64OrNotEncoded) {
            return Optional.empty();
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "ClientAuthentication[…]";
    }
}
