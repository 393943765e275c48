// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.request.boundary;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.careforall.platform.problem.Problems;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Nothing, or an empty object: an amount here would not make a smaller refund. */
@Schema(name = "RefundWishApprovalBody", example = "{}")
public record ApprovalBody() {

    private static final int ENOUGH = 64;

    static void requireNothing(InputStream body) {
        try {
            String said = new String(body.readNBytes(ENOUGH), StandardCharsets.UTF_8);
            if (!said.isBlank() && !said.strip().matches("\\{\\s*}")) {
                throw Problems.invalid("body", "must be empty: what the donor asked for is approved, or not");
            }
        } catch (IOException e) {
            throw Problems.badRequest("malformed", "The body broke off.");
        }
    }
}
