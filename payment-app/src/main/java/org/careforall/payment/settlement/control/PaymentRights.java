// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.settlement.control;

import java.sql.Connection;
import java.sql.SQLException;
import org.careforall.payment.campaign.entity.CampaignOwners;
import org.careforall.payment.settlement.entity.Payment;
import org.careforall.platform.caller.Caller;
import org.careforall.platform.problem.Problems;

/** Who may see a payment, and who may decide about it. */
public final class PaymentRights {

    private PaymentRights() {}

    /** Its donor, the campaign's owner, staff. */
    public static void requireReader(Connection connection, Payment payment, Caller caller) throws SQLException {
        caller.requireUser();
        boolean reads = caller.may("donation:read")
                || caller.may("payment:refund")
                || isDonor(payment, caller)
                || isOwner(connection, payment, caller);
        if (!reads) {
            throw Problems.forbidden("this payment is not yours");
        }
    }

    /** The campaign's owner, or staff with {@code payment:refund}. */
    public static void requireRefunder(Connection connection, Payment payment, Caller caller) throws SQLException {
        caller.requireUser();
        if (!caller.may("payment:refund") && !isOwner(connection, payment, caller)) {
            throw Problems.forbidden("staff or the campaign's owner gives money back");
        }
    }

    /** Whether the caller gave it. */
    public static boolean isDonor(Payment payment, Caller caller) {
        return caller.userId().isPresent()
                && payment.terms().orElseThrow().donorUserId().equals(caller.userId());
    }

    /** Whether the campaign is the caller's. */
    public static boolean isOwner(Connection connection, Payment payment, Caller caller) throws SQLException {
        return caller.userId().isPresent()
                && CampaignOwners.ownerOf(
                                connection, payment.terms().orElseThrow().campaignId())
                        .equals(caller.userId());
    }
}
