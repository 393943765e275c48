// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.donation.entity;

/** What ended a gift before it was paid, whatever its payment tells afterwards of tries without money. */
public enum Ending {
    /** Nothing. */
    NONE,
    /** Nobody paid in time. */
    EXPIRED,
    /** Its campaign was cancelled. */
    CAMPAIGN_CANCELLED
}
