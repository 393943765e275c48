// SPDX-License-Identifier: Apache-2.0
package org.careforall.user.token.boundary;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.careforall.events.Nullable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is refused (RFC 6749, section 5.2), for the OpenAPI document; its names are OAuth's. */
@Schema(name = "TokenError", example = """
                {"error": "invalid_grant", "error_description": "The name or the password is wrong.", "status": 400}""")
record TokenError(
        String error,

        @JsonProperty("error_description") @Schema(name = "error_description", description = "For developers")
        String errorDescription,

        @Schema(description = "As in the answer's line") int status,

        @Schema(description = "As in problem details") @Nullable
        String type,

        @Nullable String title,
        @Nullable String detail,
        @Nullable String instance,
        @Nullable String traceId) {}
