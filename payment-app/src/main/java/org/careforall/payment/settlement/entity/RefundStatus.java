// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.settlement.entity;

/** How far a refund is. PENDING covers unknown: the provider has not said, and the janitor asks. */
public enum RefundStatus {
    PENDING,
    SUCCEEDED,
    FAILED
}
