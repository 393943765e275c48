// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.request.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.careforall.payment.refund.control.RefundWish;
import org.careforall.payment.refund.control.ReserveRefund;
import org.careforall.payment.request.entity.RefundRequest;
import org.careforall.payment.request.entity.RefundRequestStatus;
import org.careforall.payment.request.entity.RefundRequests;
import org.careforall.payment.settlement.control.PaymentRights;
import org.careforall.payment.settlement.entity.Payment;
import org.careforall.payment.settlement.entity.Payments;
import org.careforall.payment.settlement.entity.Refund;
import org.careforall.payment.settlement.entity.Refunds;
import org.careforall.platform.caller.Caller;
import org.careforall.platform.database.Database;
import org.careforall.platform.problem.Problems;

/** Says yes or no to a donor's request, once, under the payment's lock. */
@Dependent
public class DecideRequest {

    private final Database database;
    private final ReserveRefund reserve;

    @Inject
    public DecideRequest(Database database, ReserveRefund reserve) {
        this.database = database;
        this.reserve = reserve;
    }

    /**
     * Yes: the refund, reserved in the same transaction; the one that this key reserved before, if it did. The provider is
     * asked afterwards.
     *
     * @throws org.careforall.platform.problem.ProblemException 401, 403, 404; 409 when it is decided already, or nothing is
     *     left; 422 when it is above what is left
     */
    public Refund approve(UUID donationId, UUID id, String key, Caller caller) {
        return database.inTransaction(connection -> {
            RefundRequest request = lock(connection, donationId, id, caller);
            Optional<Refund> before = Refunds.ofKey(connection, key);
            if (before.isPresent() && before.map(Refund::id).equals(request.refundId())) {
                return before.get();
            }
            requireOpen(request);
            RefundWish wish =
                    new RefundWish(donationId, Optional.empty(), request.amount(), Optional.of(request.reason()));
            Refund refund = reserve.reserve(wish, key, caller);
            RefundRequests.approved(connection, id, caller.requireUser(), refund.id());
            return refund;
        });
    }

    /**
     * No.
     *
     * @throws org.careforall.platform.problem.ProblemException 401, 403, 404; 409 when it is decided already
     */
    public RefundRequest reject(UUID donationId, UUID id, String why, Caller caller) {
        return database.inTransaction(connection -> {
            requireOpen(lock(connection, donationId, id, caller));
            RefundRequests.rejected(connection, id, caller.requireUser(), why);
            return RefundRequests.find(connection, donationId, id).orElseThrow();
        });
    }

    private static RefundRequest lock(Connection connection, UUID donationId, UUID id, Caller caller)
            throws SQLException {
        Payment payment = Payments.lockKnown(connection, donationId).orElseThrow(() -> Problems.notFound("donation"));
        PaymentRights.requireRefunder(connection, payment, caller);
        if (PaymentRights.isDonor(payment, caller) && !caller.may("payment:refund")) {
            throw Problems.forbidden("nobody decides about their own request");
        }
        return RefundRequests.find(connection, donationId, id).orElseThrow(() -> Problems.notFound("refund request"));
    }

    private static void requireOpen(RefundRequest request) {
        if (request.status() != RefundRequestStatus.OPEN) {
            throw Problems.conflict(
                    "refund-request-decided",
                    "it is decided already",
                    Map.of("state", request.status().name()));
        }
    }
}
