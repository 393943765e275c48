// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.receipt.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.careforall.events.Money;
import org.careforall.money.Currencies;
import org.careforall.payment.provider.FactReference;
import org.careforall.payment.provider.ProviderFact;
import org.careforall.payment.receipt.entity.CashReceipt;
import org.careforall.payment.settlement.control.ApplyFact;
import org.careforall.payment.settlement.control.PaymentRights;
import org.careforall.payment.settlement.entity.Attempt;
import org.careforall.payment.settlement.entity.Payment;
import org.careforall.payment.settlement.entity.Payments;
import org.careforall.platform.caller.Caller;
import org.careforall.platform.database.Database;
import org.careforall.platform.id.Ids;
import org.careforall.platform.problem.Problems;

/** Writes down money that came outside any provider. What does not fit what was asked waits for staff, as always. */
@Dependent
public class ReceiveCash {

    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

    /** Gifts of last year may be written down late; a receipt for a year long closed is a slip. */
    private static final Duration BEFORE_THE_GIFT = Duration.ofDays(366);

    private final Database database;
    private final ApplyFact apply;

    @Inject
    public ReceiveCash(Database database, ApplyFact apply) {
        this.database = database;
        this.apply = apply;
    }

    /** What staff saw arrive. */
    public record Seen(UUID donationId, Money amount, Instant at, Optional<String> reference) {}

    /**
     * The receipt, as the attempt that it is.
     *
     * @throws org.careforall.platform.problem.ProblemException 403 for the campaign's owner, 404, 409 for a gift by card,
     *     422 for a time to come or long past, an amount of nothing or of more than twelve digits
     */
    public Attempt receive(Seen seen, Caller caller) {
        if (seen.amount().amount() <= 0) {
            throw Problems.invalid("amount.amount", "not-positive", "must be greater than 0", Map.of());
        }
        if (seen.amount().amount() > ProviderFact.LARGEST_AMOUNT) {
            throw Problems.invalid(
                    "amount.amount",
                    "amount-too-large",
                    "must be at most "
                            + Currencies.write(
                                    ProviderFact.LARGEST_AMOUNT, seen.amount().currency()),
                    Map.of("currency", seen.amount().currency(), "maximum", ProviderFact.LARGEST_AMOUNT));
        }
        if (seen.at().isAfter(Instant.now().plus(CLOCKS_DIFFER))) {
            throw Problems.invalid("receivedAt", "is still to come");
        }
        Instant earliest = Ids.timeOf(seen.donationId()).minus(BEFORE_THE_GIFT);
        if (seen.at().isBefore(earliest)) {
            throw Problems.invalid("receivedAt", "is more than a year before the gift was written down");
        }
        return database.inTransaction(connection -> receive(connection, seen, caller));
    }

    private Attempt receive(Connection connection, Seen seen, Caller caller) throws SQLException {
        Payment payment =
                Payments.lockKnown(connection, seen.donationId()).orElseThrow(() -> Problems.notFound("donation"));
        caller.require("payment:receive");
        if (PaymentRights.isOwner(connection, payment, caller)) {
            throw Problems.forbidden("whoever owns the campaign does not confirm its gifts");
        }
        if (!payment.terms().orElseThrow().isOffline()) {
            throw Problems.conflict("donation-is-by-card", "this donation is paid by card");
        }
        UUID attemptId = Ids.next();
        String intent = "offline_" + attemptId;
        Attempt attempt = payment.add(Attempt.received(
                attemptId, payment.nextNumber(), intent, seen.amount().currency()));
        Payments.save(connection, payment, attempt);
        apply.apply(
                connection,
                payment,
                FactReference.ofIntent(intent),
                new ProviderFact.Captured(seen.amount()),
                seen.at());
        new CashReceipt(attemptId, seen.donationId(), seen.at(), seen.reference(), caller.requireUser())
                .store(connection);
        return attempt;
    }
}
