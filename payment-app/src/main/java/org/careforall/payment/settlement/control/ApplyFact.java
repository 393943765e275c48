// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.settlement.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.careforall.events.DomainEvent;
import org.careforall.events.Money;
import org.careforall.payment.provider.CheckoutSession;
import org.careforall.payment.provider.FactReference;
import org.careforall.payment.provider.ProviderFact;
import org.careforall.payment.settlement.entity.Attempt;
import org.careforall.payment.settlement.entity.Dispute;
import org.careforall.payment.settlement.entity.Disputes;
import org.careforall.payment.settlement.entity.Payment;
import org.careforall.payment.settlement.entity.Payments;
import org.careforall.payment.settlement.entity.Refund;
import org.careforall.payment.settlement.entity.RefundStatus;
import org.careforall.payment.settlement.entity.RefundWord;
import org.careforall.payment.settlement.entity.Refunds;
import org.careforall.platform.id.Ids;
import org.careforall.platform.outbox.Outbox;

/**
 * Applies what a provider says to a payment whose row the caller has locked: the one place where money is booked here,
 * whether a webhook, an answer or the janitor brought the word. Repeats and any order come to the same.
 */
@Dependent
public class ApplyFact {

    private final Consumer<List<? extends DomainEvent>> outbox;

    @Inject
    public ApplyFact(Outbox outbox) {
        this(outbox::append);
    }

    /** For another outbox. */
    public ApplyFact(Consumer<List<? extends DomainEvent>> outbox) {
        this.outbox = outbox;
    }

    /**
     * Books the fact, stores what changed, and tells it.
     *
     * @param payment locked, of a known donation
     * @return the payment's attempt that it is about; empty when it says nothing about one
     */
    public Optional<Attempt> apply(
            Connection connection, Payment payment, FactReference about, ProviderFact fact, Instant at)
            throws SQLException {
        if (fact instanceof ProviderFact.Nothing) {
            return Optional.empty();
        }
        Optional<Attempt> found = FindAttempt.in(payment, about, fact);
        if (found.isEmpty()) {
            return found;
        }
        Attempt attempt = found.get();
        boolean isNew = !payment.attempts().contains(attempt);
        if (isNew) {
            payment.add(attempt);
        }
        boolean intentNew = attempt.intentId().isEmpty() && about.intentId().isPresent();
        if (intentNew) {
            attempt.hasIntent(about.intentId().get());
        }
        if (isNew && isOfARow(fact)) {
            Payments.save(connection, payment, attempt);
        }
        boolean failedBefore = hasFailed(connection, payment, fact);
        if (book(connection, payment, attempt, fact, at) || intentNew || isNew) {
            tell(connection, payment, attempt, at);
        }
        if (fact instanceof ProviderFact.RefundTold told && !failedBefore && hasFailed(connection, payment, fact)) {
            tellFailed(payment, attempt, refundOf(connection, payment, told).orElseThrow(), at);
        }
        return found;
    }

    /** The provider made a page for an attempt of ours: stored, and told the first time. */
    public void opened(Connection connection, Payment payment, Attempt attempt, CheckoutSession session, Instant at)
            throws SQLException {
        boolean first = attempt.session().isEmpty();
        attempt.opened(session);
        Payments.save(connection, payment, attempt);
        if (first) {
            outbox.accept(List.of(PaymentEvents.created(payment, attempt, at)));
            Payments.save(connection, payment);
        }
    }

    /** Tells that a refund failed, the first time that it is known; the sums are told by themselves. */
    public void tellFailed(Payment payment, Attempt attempt, Refund refund, Instant at) {
        outbox.accept(List.of(PaymentEvents.refundFailed(payment, attempt, refund, at)));
    }

    private static boolean hasFailed(Connection connection, Payment payment, ProviderFact fact) throws SQLException {
        return fact instanceof ProviderFact.RefundTold told
                && told.state() == ProviderFact.RefundState.FAILED
                && refundOf(connection, payment, told)
                        .filter(refund -> refund.status() == RefundStatus.FAILED)
                        .isPresent();
    }

    private static Optional<Refund> refundOf(Connection connection, Payment payment, ProviderFact.RefundTold told)
            throws SQLException {
        return Refunds.ofWord(connection, payment.donationId(), told.refundId(), told.ours());
    }

    /** Whether the fact has a row of its own, which refers to the attempt's. */
    private static boolean isOfARow(ProviderFact fact) {
        return fact instanceof ProviderFact.RefundTold || fact instanceof ProviderFact.DisputeTold;
    }

    /** Stores the attempt that moved, and tells what changed since the row was locked. */
    private void tell(Connection connection, Payment payment, Attempt moved, Instant at) throws SQLException {
        var events = PaymentEvents.ofChange(payment, moved, at);
        if (events.isEmpty()) {
            Payments.save(connection, payment, moved);
        } else {
            Payments.saveBoth(connection, payment, moved);
            outbox.accept(events);
        }
    }

    private boolean book(Connection connection, Payment payment, Attempt attempt, ProviderFact fact, Instant at)
            throws SQLException {
        if (fact instanceof ProviderFact.Authorized told) {
            return attempt.authorized(told.amount(), payment.asked());
        }
        if (fact instanceof ProviderFact.Captured told) {
            return payment.capture(attempt, told.amount());
        }
        if (fact instanceof ProviderFact.Failed told) {
            return attempt.failed(told.reason());
        }
        if (fact instanceof ProviderFact.Cancelled told) {
            return attempt.cancelled(told.reason());
        }
        if (fact instanceof ProviderFact.SessionExpired) {
            return attempt.expired();
        }
        if (fact instanceof ProviderFact.ChargeRefunded told) {
            return bookCharge(connection, payment, attempt, told, at);
        }
        if (fact instanceof ProviderFact.RefundTold told) {
            return bookRefund(connection, payment, attempt, told, at);
        }
        if (fact instanceof ProviderFact.DisputeTold told) {
            return bookDispute(connection, payment, attempt, told, at);
        }
        return false;
    }

    private static boolean bookCharge(
            Connection connection, Payment payment, Attempt attempt, ProviderFact.ChargeRefunded told, Instant at)
            throws SQLException {
        Optional<Money> taken = told.captured();
        boolean captured = taken.isPresent() && payment.capture(attempt, taken.get());
        attempt.refundTold(told.refunded().amount(), at);
        attempt.refunded(Refunds.sums(connection, payment.donationId(), attempt.id()));
        return captured || told.refunded().amount() > 0;
    }

    private static boolean bookRefund(
            Connection connection, Payment payment, Attempt attempt, ProviderFact.RefundTold told, Instant at)
            throws SQLException {
        RefundStatus status = RefundStatus.valueOf(told.state().name());
        Refunds.told(
                connection,
                payment.donationId(),
                attempt.id(),
                new RefundWord(
                        Ids.next(),
                        told.ours(),
                        told.refundId(),
                        told.amount(),
                        status,
                        told.failure(),
                        status == RefundStatus.FAILED ? Optional.of(at) : Optional.empty()));
        return attempt.refunded(Refunds.sums(connection, payment.donationId(), attempt.id()));
    }

    private static boolean bookDispute(
            Connection connection, Payment payment, Attempt attempt, ProviderFact.DisputeTold told, Instant at)
            throws SQLException {
        Dispute dispute = new Dispute(
                told.disputeId(), told.amount(), told.state().name(), told.reason(), told.evidenceDueBy(), at);
        Disputes.told(connection, payment.donationId(), attempt.id(), dispute);
        Disputes.Sums sums = Disputes.sums(connection, payment.donationId(), attempt.id());
        return attempt.disputed(sums.held(), sums.lost());
    }
}
