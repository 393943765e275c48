// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.refund.boundary;

import java.util.List;

/** All refunds of one donation, oldest first. */
public record RefundList(List<RefundResponse> items) {}
