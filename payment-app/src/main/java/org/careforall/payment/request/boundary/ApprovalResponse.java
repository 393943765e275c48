// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.request.boundary;

import org.careforall.payment.refund.boundary.RefundResponse;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A request that was approved, and the refund that came of it. */
@Schema(name = "RefundWishApproval")
public record ApprovalResponse(RefundRequestResponse request, RefundResponse refund) {}
