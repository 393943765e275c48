// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.receipt.entity;

/**
 * Who issues receipts.
 *
 * @param name the legal one
 * @param address lines parted by semicolons; may be empty
 * @param registration the number under which the authorities know it; may be empty
 */
public record Issuer(String name, String address, String registration) {}
