// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.janitor.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.careforall.payment.checkout.control.EndSession;
import org.careforall.payment.provider.ProviderRefused;
import org.careforall.payment.provider.ProviderUnknown;
import org.careforall.payment.refund.control.SettleRefund;
import org.careforall.payment.settlement.control.CaptureAuthorized;
import org.careforall.payment.settlement.entity.Attempt;
import org.careforall.payment.settlement.entity.Payment;
import org.careforall.payment.settlement.entity.Payments;
import org.careforall.payment.settlement.entity.RefundTurns;
import org.careforall.platform.database.Database;
import org.careforall.platform.database.PassingFailure;

/** Asks the provider about what it has not answered. */
@Dependent
public class SettleUnknown {

    private static final Logger LOG = Logger.getLogger(SettleUnknown.class.getName());

    /** Younger ones may still be under way in a request. */
    private static final Duration GRACE = Duration.ofSeconds(30);

    /** Stripe forgets idempotency keys after 24 hours: a page that was never answered is given up before. */
    private static final Duration KEY_HOLDS = Duration.ofHours(23);

    /** Well within the janitor's lease. */
    private static final Duration AT_A_TIME = Duration.ofSeconds(45);

    private final Database database;
    private final SettleRefund refunds;
    private final CaptureAuthorized capture;
    private final EndSession end;

    @Inject
    public SettleUnknown(Database database, SettleRefund refunds, CaptureAuthorized capture, EndSession end) {
        this.database = database;
        this.refunds = refunds;
        this.capture = capture;
        this.end = end;
    }

    /** Refunds that the provider has not settled. */
    public void refunds(Instant now) {
        for (UUID refund : database.inTransaction(connection -> RefundTurns.take(connection, now.minus(GRACE)))) {
            try {
                refunds.settle(refund, now);
            } catch (RuntimeException e) {
                requireLasting(e);
                LOG.log(Level.SEVERE, "refund " + refund + " cannot be settled", e);
                stuck(refund, e);
            }
        }
    }

    /** Money that is held and that we should have taken. */
    public void captures(Instant now) {
        each(OpenAttempts.AUTHORIZED, now.minus(GRACE), due -> capture.capture(due.donationId()));
    }

    /**
     * Pages that ended, and pages of donations or campaigns that ended, which may be many; tries that never got a page.
     * Goes on while the provider answers, for a bounded time.
     */
    public void pages(Instant now) {
        Instant leaveOff = Instant.now().plus(AT_A_TIME);
        boolean more = true;
        while (more && Instant.now().isBefore(leaveOff)) {
            more = each(OpenAttempts.PAGES_OVER, now, due -> end.end(due.donationId(), attempt(due)));
        }
        each(OpenAttempts.NEVER_ANSWERED, now.minus(KEY_HOLDS), this::giveUp);
    }

    /** Whether there may be more of them, and all of these were settled. */
    private boolean each(String which, Instant before, Consumer<OpenAttempts.Due> work) {
        List<OpenAttempts.Due> found = database.inTransaction(c -> OpenAttempts.find(c, which, before));
        int settled = 0;
        for (OpenAttempts.Due due : found) {
            try {
                work.accept(due);
                settled++;
            } catch (ProviderUnknown | ProviderRefused e) {
                LOG.log(Level.WARNING, "attempt {0} stays open: {1}", new Object[] {due.attemptId(), e.getMessage()});
            } catch (RuntimeException e) {
                requireLasting(e);
                LOG.log(Level.SEVERE, "attempt " + due.attemptId() + " stays open", e);
            }
        }
        return settled == OpenAttempts.AT_ONCE;
    }

    /** What passes ends the round; the next one goes on. */
    private static void requireLasting(RuntimeException failure) {
        if (PassingFailure.isPassing(failure)) {
            throw failure;
        }
    }

    private void stuck(UUID refund, RuntimeException cause) {
        database.inTransaction(connection -> {
            RefundTurns.stuck(connection, refund, String.valueOf(cause).replace('\0', ' '));
            return null;
        });
    }

    private Attempt attempt(OpenAttempts.Due due) {
        return database.inTransaction(connection -> Payments.find(connection, due.donationId())
                .flatMap(payment -> payment.attempt(due.attemptId()))
                .orElseThrow());
    }

    private void giveUp(OpenAttempts.Due due) {
        database.inTransaction(connection -> giveUp(connection, due.donationId(), due.attemptId()));
    }

    private static Payment giveUp(Connection connection, UUID donationId, UUID attemptId) throws SQLException {
        Payment payment = Payments.lock(connection, donationId);
        Attempt attempt = payment.attempt(attemptId).orElseThrow();
        if (attempt.session().isEmpty() && attempt.expired()) {
            Payments.save(connection, payment, attempt);
        }
        return payment;
    }
}
