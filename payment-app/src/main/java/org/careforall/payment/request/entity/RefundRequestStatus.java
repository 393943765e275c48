// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.request.entity;

/** How far a donor's request is. */
public enum RefundRequestStatus {
    OPEN,
    /** A refund was made of it; whether the money went back says the refund. */
    APPROVED,
    REJECTED
}
