// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.request.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.careforall.events.DomainEvent;
import org.careforall.events.payment.PaymentRefundRequestDecided;
import org.careforall.payment.refund.control.RefundWish;
import org.careforall.payment.refund.control.ReserveRefund;
import org.careforall.payment.request.entity.RefundRequest;
import org.careforall.payment.request.entity.RefundRequestStatus;
import org.careforall.payment.request.entity.RefundRequests;
import org.careforall.payment.settlement.control.PaymentEvents;
import org.careforall.payment.settlement.control.PaymentRights;
import org.careforall.payment.settlement.entity.Attempt;
import org.careforall.payment.settlement.entity.Payment;
import org.careforall.payment.settlement.entity.Payments;
import org.careforall.payment.settlement.entity.Refund;
import org.careforall.payment.settlement.entity.Refunds;
import org.careforall.platform.caller.Caller;
import org.careforall.platform.database.Database;
import org.careforall.platform.outbox.Outbox;
import org.careforall.platform.problem.Problems;

/** Says yes or no to a donor's request, once, under the payment's lock. */
@Dependent
public class DecideRequest {

    private final Database database;
    private final ReserveRefund reserve;
    private final Consumer<List<? extends DomainEvent>> outbox;

    @Inject
    public DecideRequest(Database database, ReserveRefund reserve, Outbox outbox) {
        this(database, reserve, outbox::append);
    }

    /** For another outbox. */
    public DecideRequest(Database database, ReserveRefund reserve, Consumer<List<? extends DomainEvent>> outbox) {
        this.database = database;
        this.reserve = reserve;
        this.outbox = outbox;
    }

    /**
     * Yes: the refund, reserved in the same transaction; the one that this key reserved before, if it did. The provider is
     * asked afterwards.
     *
     * @throws org.careforall.platform.problem.ProblemException 401, 403, 404; 409 when it is decided already, or nothing is
     *     left; 422 when it is above what is left
     */
    public Refund approve(UUID donationId, UUID id, String key, Caller caller) {
        return database.inTransaction(connection -> {
            RefundRequest request = lock(connection, donationId, id, caller);
            Optional<Refund> before = Refunds.ofKey(connection, key);
            if (before.isPresent() && before.map(Refund::id).equals(request.refundId())) {
                return before.get();
            }
            requireOpen(request);
            RefundWish wish =
                    new RefundWish(donationId, Optional.empty(), request.amount(), Optional.of(request.reason()));
            Refund refund = reserve.reserve(wish, key, caller);
            RefundRequests.approved(connection, id, caller.requireUser(), refund.id());
            tell(connection, request, Optional.of(refund.attemptId()), Optional.empty());
            return refund;
        });
    }

    /**
     * No.
     *
     * @throws org.careforall.platform.problem.ProblemException 401, 403, 404; 409 when it is decided already
     */
    public RefundRequest reject(UUID donationId, UUID id, String why, Caller caller) {
        return database.inTransaction(connection -> {
            RefundRequest request = lock(connection, donationId, id, caller);
            requireOpen(request);
            RefundRequests.rejected(connection, id, caller.requireUser(), why);
            tell(connection, request, Optional.empty(), Optional.ofNullable(why));
            return RefundRequests.find(connection, donationId, id).orElseThrow();
        });
    }

    private void tell(Connection connection, RefundRequest request, Optional<UUID> refunds, Optional<String> decision)
            throws SQLException {
        Payment payment = Payments.find(connection, request.donationId()).orElseThrow();
        Attempt attempt = refunds.flatMap(payment::attempt)
                .or(payment::capturedAttempt)
                .or(() -> payment.attempts().stream().findFirst())
                .orElseThrow();
        outbox.accept(List.of(new PaymentRefundRequestDecided(
                PaymentEvents.unchanged(payment, attempt, Instant.now().truncatedTo(ChronoUnit.MILLIS)),
                request.id(),
                refunds.isPresent(),
                request.amount().orElse(null),
                decision.orElse(null))));
    }

    private static RefundRequest lock(Connection connection, UUID donationId, UUID id, Caller caller)
            throws SQLException {
        Payment payment = Payments.lockKnown(connection, donationId).orElseThrow(() -> Problems.notFound("donation"));
        PaymentRights.requireRefunder(connection, payment, caller);
        if (PaymentRights.isDonor(payment, caller) && !caller.may("payment:refund")) {
            throw Problems.forbidden("nobody decides about their own request");
        }
        return RefundRequests.find(connection, donationId, id).orElseThrow(() -> Problems.notFound("refund request"));
    }

    private static void requireOpen(RefundRequest request) {
        if (request.status() != RefundRequestStatus.OPEN) {
            throw Problems.conflict(
                    "refund-request-decided",
                    "it is decided already",
                    Map.of("state", request.status().name()));
        }
    }
}
