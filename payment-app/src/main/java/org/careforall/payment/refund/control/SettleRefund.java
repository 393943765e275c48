// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.refund.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.careforall.payment.provider.FactReference;
import org.careforall.payment.provider.ProviderAnswer;
import org.careforall.payment.provider.ProviderFact.RefundTold;
import org.careforall.payment.provider.ProviderRefused;
import org.careforall.payment.provider.ProviderUnknown;
import org.careforall.payment.provider.Providers;
import org.careforall.payment.provider.RefundOrder;
import org.careforall.payment.settlement.control.ApplyAnswers;
import org.careforall.payment.settlement.entity.Attempt;
import org.careforall.payment.settlement.entity.Payments;
import org.careforall.payment.settlement.entity.Refund;
import org.careforall.payment.settlement.entity.RefundStatus;
import org.careforall.payment.settlement.entity.RefundTurns;
import org.careforall.payment.settlement.entity.Refunds;
import org.careforall.platform.database.Database;

/** Asks the provider for a refund that is reserved, and books the answer. No answer leaves it PENDING for the janitor. */
@Dependent
public class SettleRefund {

    private static final Logger LOG = Logger.getLogger(SettleRefund.class.getName());

    /** Stripe forgets idempotency keys after 24 hours: until then a repeat can't give the money back twice. */
    private static final Duration KEY_HOLDS = Duration.ofHours(23);

    private static final Duration ERROR_STAYS = Duration.ofMinutes(5);

    private final Database database;
    private final Providers providers;
    private final ApplyAnswers answers;

    @Inject
    public SettleRefund(Database database, Providers providers, ApplyAnswers answers) {
        this.database = database;
        this.providers = providers;
        this.answers = answers;
    }

    /**
     * Asks the provider for it now, unless it is settled already; the refund as it stands afterwards. One that was sent before
     * is looked up first: its key may be older than the provider remembers.
     */
    public Refund ask(Refund refund) {
        try {
            if (wasSent(refund)) {
                settle(refund.id(), Instant.now());
            } else if (refund.status() == RefundStatus.PENDING) {
                send(refund, attemptOf(refund));
            }
        } catch (ProviderUnknown e) {
            LOG.log(Level.WARNING, "refund {0} is unknown: {1}", new Object[] {refund.id(), e.getMessage()});
        }
        return database.inTransaction(
                connection -> Refunds.find(connection, refund.id()).orElseThrow());
    }

    /** Finds out what became of one that was not settled, if it still is not. */
    public void settle(UUID refundId, Instant now) {
        database.inTransaction(connection -> Refunds.find(connection, refundId))
                .filter(refund -> refund.status() == RefundStatus.PENDING)
                .ifPresent(refund -> settle(refund, now));
    }

    /** Asks first whether the provider knows it. */
    public void settle(Refund refund, Instant now) {
        Attempt attempt = attemptOf(refund);
        String intent = attempt.intentId().orElseThrow();
        try {
            Optional<RefundTold> there = providers.named(attempt.provider()).refunds(intent).stream()
                    .filter(told -> told.ours().filter(refund.id()::equals).isPresent())
                    .findFirst();
            if (there.isPresent()) {
                book(refund.donationId(), intent, there.get());
            } else {
                again(refund, attempt, now);
            }
        } catch (ProviderUnknown | ProviderRefused e) {
            LOG.log(Level.WARNING, "refund {0} stays unknown: {1}", new Object[] {refund.id(), e.getMessage()});
        }
    }

    /**
     * The provider does not know it. What was never sent is sent now, however old it is. If one that was given up comes after
     * all, its webhook counts.
     */
    private void again(Refund refund, Attempt attempt, Instant now) {
        Instant sent = database.inTransaction(connection -> RefundTurns.sentAt(connection, refund.id()))
                .orElse(now);
        if (sent.plus(KEY_HOLDS).isBefore(now)) {
            refused(refund.id(), "it never reached the provider");
            return;
        }
        try {
            send(refund, attempt);
        } catch (ProviderUnknown e) {
            if (!e.isAnswered() || sent.plus(ERROR_STAYS).isAfter(now)) {
                throw e;
            }
            // The same key gets the same error for a day, and the list has no such refund.
            refused(refund.id(), "the provider failed: " + e.getMessage());
        }
    }

    private boolean wasSent(Refund refund) {
        return database.inTransaction(connection -> RefundTurns.sentAt(connection, refund.id()))
                .isPresent();
    }

    private void send(Refund refund, Attempt attempt) {
        String intent = attempt.intentId().orElseThrow();
        database.inTransaction(connection -> {
            RefundTurns.sending(connection, refund.id());
            return null;
        });
        try {
            RefundTold told = providers
                    .named(attempt.provider())
                    .refund(new RefundOrder(refund.id(), refund.donationId(), intent, refund.amount()));
            book(refund.donationId(), intent, told);
        } catch (ProviderRefused e) {
            refused(refund.id(), e.getMessage());
        }
    }

    private void book(UUID donationId, String intent, RefundTold told) {
        answers.apply(donationId, List.of(new ProviderAnswer(FactReference.ofIntent(intent), told)), Instant.now());
    }

    private void refused(UUID refundId, String why) {
        answers.refused(refundId, why);
    }

    private Attempt attemptOf(Refund refund) {
        return database.inTransaction(connection -> Payments.find(connection, refund.donationId())
                .flatMap(payment -> payment.attempt(refund.attemptId()))
                .orElseThrow());
    }
}
