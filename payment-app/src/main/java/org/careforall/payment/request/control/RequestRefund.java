// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.request.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.careforall.events.DomainEvent;
import org.careforall.events.Money;
import org.careforall.events.payment.PaymentRefundRequested;
import org.careforall.payment.donation.control.KnownPayment;
import org.careforall.payment.provider.Providers;
import org.careforall.payment.refund.control.RefundAmounts;
import org.careforall.payment.request.entity.RefundRequest;
import org.careforall.payment.request.entity.RefundRequests;
import org.careforall.payment.settlement.control.NothingLeft;
import org.careforall.payment.settlement.control.PaymentEvents;
import org.careforall.payment.settlement.control.PaymentRights;
import org.careforall.payment.settlement.entity.Attempt;
import org.careforall.payment.settlement.entity.Payment;
import org.careforall.platform.caller.Caller;
import org.careforall.platform.id.Ids;
import org.careforall.platform.outbox.Outbox;
import org.careforall.platform.problem.Problems;

/** A donor asks for money back; staff or the campaign's owner decides by giving it back, or not. */
@Dependent
public class RequestRefund {

    private final KnownPayment payments;
    private final Providers providers;
    private final Consumer<List<? extends DomainEvent>> outbox;

    @Inject
    public RequestRefund(KnownPayment payments, Providers providers, Outbox outbox) {
        this(payments, providers, outbox::append);
    }

    /** For another outbox. */
    public RequestRefund(KnownPayment payments, Providers providers, Consumer<List<? extends DomainEvent>> outbox) {
        this.payments = payments;
        this.providers = providers;
        this.outbox = outbox;
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
            Attempt attempt = check(payment, amount);
            RefundRequest request = store(connection, donationId, amount, reason, caller.requireUser());
            outbox.accept(List.of(new PaymentRefundRequested(
                    PaymentEvents.unchanged(payment, attempt, request.createdAt()),
                    request.id(),
                    amount.orElse(null),
                    reason)));
            return request;
        });
    }

    private Attempt check(Payment payment, Optional<Money> amount) {
        Attempt attempt = payment.capturedAttempt()
                .orElseThrow(() -> Problems.conflict("nothing-captured", "no money was taken for this donation"));
        if (attempt.left() <= 0) {
            throw NothingLeft.of(attempt, 0);
        }
        amount.ifPresent(asked -> {
            RefundAmounts.requireWithin(asked, attempt.left(), attempt);
            RefundAmounts.require(providers.named(attempt.provider()), asked);
        });
        return attempt;
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
