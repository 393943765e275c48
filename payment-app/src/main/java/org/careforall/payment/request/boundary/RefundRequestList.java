// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.request.boundary;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All requests of one donation, oldest first. */
@Schema(name = "RefundWishList")
public record RefundRequestList(List<RefundRequestResponse> items) {}
