// SPDX-License-Identifier: Apache-2.0
package org.careforall.user.account.boundary;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What shows that the link was opened by who made the account.
 *
 * @param password the account's; not needed with the account's bearer token
 */
public record VerificationBody(
        @Size(max = 128) @Schema(examples = "correct horse battery staple")
        String password) {

    @Override
    public String toString() {
        return "VerificationBody[…]";
    }
}
