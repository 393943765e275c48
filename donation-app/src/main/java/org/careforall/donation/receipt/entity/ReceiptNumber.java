// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.receipt.entity;

/**
 * A receipt's number.
 *
 * @param prefix of a series that counts on its own
 * @param serial from 1, without gaps
 */
public record ReceiptNumber(String prefix, long serial) {

    /** Such as {@code R-000123}. */
    @Override
    public String toString() {
        return "%s%06d".formatted(prefix, serial);
    }
}
