// SPDX-License-Identifier: Apache-2.0
package org.careforall.events.donation;

import org.careforall.events.EventType;

/**
 * The gift's receipt became void, since its money went back, was charged back, or came back. The donation is as of the
 * version that the receipts follow now.
 *
 * @param receiptNumber the number of the void one, as it is printed
 * @param replaced whether another was issued in its place
 */
@EventType("org.careforall.donation.receipt-voided.v1")
public record DonationReceiptVoided(DonationSnapshot donation, String receiptNumber, boolean replaced)
        implements DonationEvent {}
