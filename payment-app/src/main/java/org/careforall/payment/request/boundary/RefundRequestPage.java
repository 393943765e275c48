// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.request.boundary;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The form of a page, for the OpenAPI document. */
@Schema(name = "RefundWishPage")
record RefundRequestPage(
        List<RefundRequestResponse> items,
        @Schema(nullable = true) String next) {}
