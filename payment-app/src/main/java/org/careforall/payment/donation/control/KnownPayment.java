// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.donation.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.careforall.payment.settlement.entity.Payment;
import org.careforall.payment.settlement.entity.Payments;
import org.careforall.platform.arrival.Arrival;
import org.careforall.platform.database.Database;
import org.careforall.platform.problem.Problems;

/** A payment whose donation's event may still be under way. */
@Dependent
public class KnownPayment {

    private final Database database;
    private final Arrival arrival;
    private final AskDonation ask;

    @Inject
    public KnownPayment(Database database, Arrival arrival, AskDonation ask) {
        this.database = database;
        this.arrival = arrival;
        this.ask = ask;
    }

    /** What is read of a payment in one transaction. */
    @FunctionalInterface
    public interface Reading<T> {
        T of(Connection connection, Payment payment) throws SQLException;
    }

    /**
     * Waits for the donation's event, and asks donation-app once when it does not come. Call it outside a transaction.
     *
     * @throws org.careforall.platform.problem.ProblemException 404 when there is no such donation, or nobody answers
     */
    public void require(UUID donationId) {
        arrival.await(
                        () -> database.inTransaction(connection -> Payments.find(connection, donationId)),
                        () -> ask.ask(donationId))
                .orElseThrow(() -> Problems.notFound("donation"));
    }

    /** Reads after the donation is known. */
    public <T> T read(UUID donationId, Reading<T> reading) {
        require(donationId);
        return database.inTransaction(connection -> reading.of(
                connection, Payments.find(connection, donationId).orElseThrow(() -> Problems.notFound("donation"))));
    }
}
