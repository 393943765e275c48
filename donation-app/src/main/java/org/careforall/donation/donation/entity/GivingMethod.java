// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.donation.entity;

/** How the money comes. */
public enum GivingMethod {
    /** Through the payment provider. */
    CARD,
    /** In cash or by bank transfer: staff records the receipt. */
    OFFLINE
}
