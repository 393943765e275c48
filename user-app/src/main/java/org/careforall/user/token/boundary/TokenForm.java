// SPDX-License-Identifier: Apache-2.0
package org.careforall.user.token.boundary;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The form's fields, for the API's description. */
@Schema(name = "TokenForm")
record TokenForm(
        @Schema(name = "grant_type", required = true, examples = "password")
        String grantType,

        @Schema(examples = "ada@example.org") String username,
        @Schema(examples = "correct horse battery staple") String password,
        @Schema(name = "refresh_token") String refreshToken,
        @Schema(name = "client_id") String clientId,
        @Schema(name = "client_secret") String clientSecret) {}
