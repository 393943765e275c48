// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.refund.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.careforall.events.Money;
import org.careforall.payment.settlement.control.NothingLeft;
import org.careforall.payment.settlement.control.PaymentRights;
import org.careforall.payment.settlement.entity.Attempt;
import org.careforall.payment.settlement.entity.Payment;
import org.careforall.payment.settlement.entity.Payments;
import org.careforall.payment.settlement.entity.Refund;
import org.careforall.payment.settlement.entity.RefundStatus;
import org.careforall.payment.settlement.entity.Refunds;
import org.careforall.platform.caller.Caller;
import org.careforall.platform.database.Database;
import org.careforall.platform.id.Ids;
import org.careforall.platform.problem.Problems;

/**
 * Sets money aside for a refund, under the payment's lock, and commits that before the provider is asked: refunds that
 * run at once can't exceed what was taken together.
 */
@Dependent
public class ReserveRefund {

    private final Database database;

    @Inject
    public ReserveRefund(Database database) {
        this.database = database;
    }

    /**
     * The refund, PENDING and committed; the one that this key reserved before, if it did.
     *
     * @throws org.careforall.platform.problem.ProblemException 401, 403, 404; 409 when nothing can be given back; 422
     *     when the amount is above what is left, or in another currency
     */
    public Refund reserve(RefundWish wish, String key, Caller caller) {
        return database.inTransaction(connection -> reserve(connection, wish, key, caller));
    }

    private static Refund reserve(Connection connection, RefundWish wish, String key, Caller caller)
            throws SQLException {
        Payment payment =
                Payments.lockKnown(connection, wish.donationId()).orElseThrow(() -> Problems.notFound("donation"));
        PaymentRights.requireRefunder(connection, payment, caller);
        Optional<Refund> before = Refunds.ofKey(connection, key);
        if (before.isPresent()) {
            return before.get();
        }
        Attempt attempt = attempt(payment, wish, caller);
        Refund refund = new Refund(
                Ids.next(),
                wish.donationId(),
                attempt.id(),
                Optional.empty(),
                amount(connection, wish, attempt),
                wish.reason(),
                RefundStatus.PENDING,
                Optional.empty(),
                Instant.now().truncatedTo(ChronoUnit.MILLIS));
        Refunds.reserve(connection, refund, key, caller.requireUser());
        return refund;
    }

    /** Money that does not fit is staff's to decide about: it was never the campaign's. */
    private static Attempt attempt(Payment payment, RefundWish wish, Caller caller) {
        Optional<Attempt> attempt = wish.attemptId().isEmpty()
                ? payment.capturedAttempt()
                : payment.attempt(wish.attemptId().get()).filter(named -> named.captured() > 0);
        Attempt found = attempt.orElseThrow(
                () -> Problems.conflict("nothing-captured", "no money was taken for this donation"));
        if (!found.fits()) {
            caller.require("payment:refund");
        }
        return found;
    }

    private static Money amount(Connection connection, RefundWish wish, Attempt attempt) throws SQLException {
        UUID donation = wish.donationId();
        long reserved = Refunds.sums(connection, donation, attempt.id()).reserved();
        long left = attempt.left() - reserved;
        if (wish.amount().isEmpty()) {
            if (left <= 0) {
                throw NothingLeft.of(attempt, reserved);
            }
            return new Money(left, attempt.currency());
        }
        Money asked = wish.amount().get();
        if (!asked.currency().equals(attempt.currency())) {
            throw Problems.invalid("amount.currency", "the donation was paid in " + attempt.currency());
        }
        if (asked.amount() <= 0) {
            throw Problems.invalid("amount.amount", "must be greater than 0");
        }
        if (asked.amount() > left) {
            throw Problems.invalid(
                    "amount.amount",
                    "only " + Math.max(0, left) + " is left to give back" + NothingLeft.besides(attempt));
        }
        return asked;
    }
}
