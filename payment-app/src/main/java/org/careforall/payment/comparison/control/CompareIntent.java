// SPDX-License-Identifier: Apache-2.0
package org.careforall.payment.comparison.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.careforall.events.Money;
import org.careforall.payment.comparison.entity.Difference;
import org.careforall.payment.comparison.entity.DifferenceKind;
import org.careforall.payment.comparison.entity.OurBooks;
import org.careforall.payment.comparison.entity.OurCharge;
import org.careforall.payment.provider.BookedCharge;
import org.careforall.payment.provider.PaymentProvider;
import org.careforall.payment.provider.ProviderFact.RefundState;
import org.careforall.payment.provider.ProviderFact.RefundTold;
import org.careforall.payment.provider.UnreadableEvent;
import org.careforall.payment.settlement.entity.Refund;
import org.careforall.payment.settlement.entity.RefundStatus;
import org.careforall.payment.settlement.entity.Refunds;
import org.careforall.platform.database.Database;

/**
 * Compares one intent. Its single refunds are looked at only where the sums differ: sums are the truth, and they tell which
 * of the refunds is meant.
 */
@Dependent
public class CompareIntent {

    private static final Logger LOG = Logger.getLogger(CompareIntent.class.getName());

    private final Database database;

    @Inject
    public CompareIntent(Database database) {
        this.database = database;
    }

    /** In what they differ. What belongs to no donation of ours is somebody else's, and no difference. */
    public List<Difference> compare(
            PaymentProvider provider, String intentId, Optional<BookedCharge> there, Optional<OurCharge> here) {
        Optional<UUID> donation = here.map(OurCharge::donationId)
                .or(() -> there.flatMap(BookedCharge::donationId).filter(this::isOurs));
        if (donation.isEmpty()) {
            return List.of();
        }
        Optional<Money> ours = here.map(OurCharge::captured).filter(money -> money.amount() > 0);
        Optional<Money> theirs = there.flatMap(BookedCharge::captured);
        if (there.isPresent() && theirs.isEmpty()) {
            return List.of(new Difference(DifferenceKind.UNREADABLE, donation, intentId, ours, theirs));
        }
        List<Difference> found = new ArrayList<>();
        if (!theirs.equals(ours)) {
            found.add(new Difference(ofCapture(ours, theirs), donation, intentId, ours, theirs));
        }
        long back = there.map(BookedCharge::refunded).orElse(0L);
        long backHere = here.map(OurCharge::refunded).orElse(0L);
        if (back != backHere) {
            found.addAll(named(provider, donation.get(), intentId, there, here));
        }
        return found;
    }

    /** The refunds that are meant; where none of them can be named, their sums. */
    private List<Difference> named(
            PaymentProvider provider,
            UUID donation,
            String intentId,
            Optional<BookedCharge> there,
            Optional<OurCharge> here) {
        List<Difference> found = new ArrayList<>();
        try {
            found.addAll(refunds(provider, donation, intentId, there, here));
        } catch (UnreadableEvent e) {
            LOG.log(Level.WARNING, "the refunds of {0} say: {1}", new Object[] {intentId, e.getMessage()});
        }
        if (found.isEmpty()) {
            Optional<Money> our = here.map(charge -> charge.captured().withAmount(charge.refunded()));
            Optional<Money> their =
                    there.map(charge -> charge.captured().orElseThrow().withAmount(charge.refunded()));
            found.add(new Difference(DifferenceKind.REFUNDED_DIFFERS, Optional.of(donation), intentId, our, their));
        }
        return found;
    }

    private static DifferenceKind ofCapture(Optional<Money> ours, Optional<Money> theirs) {
        if (ours.isEmpty()) {
            return DifferenceKind.CHARGE_MISSING_HERE;
        }
        return theirs.isEmpty() ? DifferenceKind.CHARGE_MISSING_THERE : DifferenceKind.CAPTURED_DIFFERS;
    }

    private List<Difference> refunds(
            PaymentProvider provider,
            UUID donation,
            String intentId,
            Optional<BookedCharge> there,
            Optional<OurCharge> here) {
        Map<String, Money> ours = here.map(this::refundsOf).orElseGet(Map::of);
        Map<String, Money> theirs =
                there.map(charge -> refundsAt(provider, intentId)).orElseGet(Map::of);
        Set<String> ids = new TreeSet<>(ours.keySet());
        ids.addAll(theirs.keySet());
        List<Difference> found = new ArrayList<>();
        for (String id : ids) {
            Optional<Money> our = Optional.ofNullable(ours.get(id));
            Optional<Money> their = Optional.ofNullable(theirs.get(id));
            if (!our.equals(their)) {
                found.add(new Difference(ofRefund(our, their), Optional.of(donation), id, our, their));
            }
        }
        return found;
    }

    private static DifferenceKind ofRefund(Optional<Money> ours, Optional<Money> theirs) {
        if (ours.isEmpty()) {
            return DifferenceKind.REFUND_MISSING_HERE;
        }
        return theirs.isEmpty() ? DifferenceKind.REFUND_MISSING_THERE : DifferenceKind.REFUND_DIFFERS;
    }

    private Map<String, Money> refundsOf(OurCharge here) {
        Map<String, Money> ours = new HashMap<>();
        for (Refund refund : database.inTransaction(connection -> Refunds.ofDonation(connection, here.donationId()))) {
            if (refund.attemptId().equals(here.attemptId()) && refund.status() != RefundStatus.FAILED) {
                refund.providerRefundId().ifPresent(id -> ours.put(id, refund.amount()));
            }
        }
        return ours;
    }

    private static Map<String, Money> refundsAt(PaymentProvider provider, String intentId) {
        return provider.refunds(intentId).stream()
                .filter(told -> told.state() != RefundState.FAILED)
                .collect(Collectors.toMap(RefundTold::refundId, RefundTold::amount, (one, same) -> one));
    }

    private boolean isOurs(UUID donationId) {
        return database.inTransaction(connection -> OurBooks.campaignOf(connection, donationId))
                .isPresent();
    }
}
