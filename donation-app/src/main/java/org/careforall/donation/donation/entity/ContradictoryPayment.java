// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.donation.entity;

/** A payment event that cannot be true: it is set aside, for somebody to look at. */
public class ContradictoryPayment extends RuntimeException {

    /** What contradicts what. */
    public ContradictoryPayment(String message) {
        super(message);
    }
}
