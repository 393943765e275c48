// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.donation.control;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.careforall.donation.donation.Gifts;
import org.careforall.events.donation.DonationEvent;
import org.careforall.events.payment.PaymentCaptured;
import org.careforall.events.payment.PaymentSnapshot;
import org.careforall.platform.event.EventCodec;
import org.careforall.platform.id.Ids;
import org.careforall.platform.inbox.ReceivedEvent;

/** Settles donations as the listener does, for tests of what follows. */
public final class Settling {

    private Settling() {}

    /** One batch, in the caller's transaction; returns what other apps are told. */
    public static List<DonationEvent> settle(Connection connection, PaymentSnapshot... payments) throws SQLException {
        List<ReceivedEvent> events = Arrays.stream(payments)
                .map(payment -> new ReceivedEvent(
                        Ids.next(),
                        "org.careforall.payment.captured.v1",
                        "/careforall/payment",
                        Gifts.NOON,
                        payment.donationId(),
                        payment.version(),
                        null,
                        new PaymentCaptured(payment)))
                .toList();
        return new SettleDonations(connection, new EventCodec()).take(events);
    }
}
