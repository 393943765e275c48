// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.request.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.careforall.events.Money;
import org.careforall.payment.donation.control.KnownPayment;
import org.careforall.payment.provider.Providers;
import org.careforall.payment.refund.control.RefundAmounts;
import org.careforall.payment.request.entity.RefundRequest;
import org.careforall.payment.request.entity.RefundRequests;
import org.careforall.payment.settlement.control.NothingLeft;
import org.careforall.payment.settlement.control.PaymentRights;
import org.careforall.payment.settlement.entity.Attempt;
import org.careforall.payment.settlement.entity.Payment;
import org.careforall.platform.caller.Caller;
import org.careforall.platform.id.Ids;
import org.careforall.platform.problem.Problems;

/** A donor asks for money back; staff or the campaign's owner decides by giving it back, or not. */
@Dependent
public class RequestRefund {

    private final KnownPayment payments;
    private final Providers providers;

    @Inject
    public RequestRefund(KnownPayment payments, Providers providers) {
        this.payments = payments;
        this.providers = providers;
    }

    /**
     * The request as it is stored.
     *
     * @throws org.careforall.platform.problem.ProblemException 403 for anybody but the donor, 404, 409 when nothing was
     *     taken or one is open already, 422 when it asks for more than is left,
     *     or for an amount that the provider cannot give back
     */
    public RefundRequest request(UUID donationId, Optional<Money> amount, String reason, Caller caller) {
        caller.requireUser();
        return payments.read(donationId, (connection, payment) -> {
            if (!PaymentRights.isDonor(payment, caller)) {
                throw Problems.forbidden("only the donor asks for the money back");
            }
            check(payment, amount);
            return store(connection, donationId, amount, reason, caller.requireUser());
        });
    }

    private void check(Payment payment, Optional<Money> amount) {
        Attempt attempt = payment.capturedAttempt()
                .orElseThrow(() -> Problems.conflict("nothing-captured", "no money was taken for this donation"));
        if (attempt.left() <= 0) {
            throw NothingLeft.of(attempt, 0);
        }
        amount.ifPresent(asked -> {
            RefundAmounts.requireWithin(asked, attempt.left(), attempt);
            RefundAmounts.require(providers.named(attempt.provider()), asked);
        });
    }

    private static RefundRequest store(
            Connection connection, UUID donationId, Optional<Money> amount, String reason, UUID donor)
            throws SQLException {
        UUID id = Ids.next();
        if (!RefundRequests.store(connection, id, donationId, amount, reason, donor)) {
            throw Problems.conflict("refund-request-open", "you asked already, and it is not decided");
        }
        return RefundRequests.find(connection, donationId, id).orElseThrow();
    }
}
