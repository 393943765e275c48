// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.settlement.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.careforall.payment.provider.ProviderAnswer;
import org.careforall.payment.settlement.entity.Intents;
import org.careforall.payment.settlement.entity.Payment;
import org.careforall.payment.settlement.entity.Payments;
import org.careforall.payment.settlement.entity.Refund;
import org.careforall.payment.settlement.entity.Refunds;
import org.careforall.platform.database.Database;

/** Books what the provider answered when it was asked, as its webhooks are booked. */
@Dependent
public class ApplyAnswers {

    private final Database database;
    private final ApplyFact apply;

    @Inject
    public ApplyAnswers(Database database, ApplyFact apply) {
        this.database = database;
        this.apply = apply;
    }

    /** In one transaction; the caller's, if there is one. */
    public void apply(UUID donationId, List<ProviderAnswer> answers, Instant at) {
        database.inTransaction(connection -> {
            for (ProviderAnswer answer : answers) {
                apply(connection, donationId, answer, at);
            }
            return null;
        });
    }

    /** The provider refused a refund that it never knew: its reservation is free again, and that it failed is told, once. */
    public void refused(UUID refundId, String why) {
        database.inTransaction(connection -> {
            Refund reserved = Refunds.find(connection, refundId).orElseThrow();
            Payment payment =
                    Payments.lockKnown(connection, reserved.donationId()).orElseThrow();
            if (Refunds.refused(connection, refundId, why)) {
                Refund refund = Refunds.find(connection, refundId).orElseThrow();
                apply.tellFailed(payment, payment.attempt(refund.attemptId()).orElseThrow(), refund, Instant.now());
            }
            return null;
        });
    }

    private void apply(Connection connection, UUID donationId, ProviderAnswer answer, Instant at) throws SQLException {
        Optional<Payment> payment = Payments.lockKnown(connection, donationId);
        if (payment.isEmpty()) {
            return;
        }
        Optional<String> intent = answer.about().intentId();
        if (intent.isPresent() && payment.get().attemptOfIntent(intent.get()).isEmpty()) {
            Intents.bind(connection, intent.get(), donationId);
        }
        apply.apply(connection, payment.get(), answer.about(), answer.fact(), at);
    }
}
