// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.refund.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.careforall.events.Money;
import org.careforall.payment.provider.Providers;
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
    private final Providers providers;

    @Inject
    public ReserveRefund(Database database, Providers providers) {
        this.database = database;
        this.providers = providers;
    }

    /**
     * The refund, PENDING and committed; the one that this key reserved before, if it did.
     *
     * @throws org.careforall.platform.problem.ProblemException 401, 403, 404; 409 when nothing can be given back; 422
     *     when the amount is above what is left, in another currency, or none that the provider can give back
     */
    public Refund reserve(RefundWish wish, String key, Caller caller) {
        return database.inTransaction(connection -> reserve(connection, wish, key, caller));
    }

    /** Whichever of the keys a refund is reserved under; the others are asked for only when the first one is not. */
    public Optional<String> keyInUse(String first, Supplier<List<String>> others) {
        return database.inTransaction(connection -> {
            if (Refunds.ofKey(connection, first).isPresent()) {
                return Optional.of(first);
            }
            return Refunds.keyInUse(connection, others.get());
        });
    }

    private Refund reserve(Connection connection, RefundWish wish, String key, Caller caller) throws SQLException {
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

    private Money amount(Connection connection, RefundWish wish, Attempt attempt) throws SQLException {
        Money amount = available(connection, wish, attempt);
        RefundAmounts.require(providers.named(attempt.provider()), amount);
        return amount;
    }

    private static Money available(Connection connection, RefundWish wish, Attempt attempt) throws SQLException {
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
        RefundAmounts.requireWithin(asked, left, attempt);
        return asked;
    }
}
