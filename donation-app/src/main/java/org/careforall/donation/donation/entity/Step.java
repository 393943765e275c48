// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.donation.entity;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.careforall.donation.ledger.entity.Misfit;
import org.careforall.donation.ledger.entity.Moved;
import org.careforall.events.donation.DonationEvent;
import org.careforall.events.payment.PaymentSnapshot;

/**
 * What one cause does to a donation.
 *
 * @param told the state that the cause tells
 * @param events what other apps are to be told
 */
public record Step(Donation before, Donation after, Effect effect, DonationStatus told, List<DonationEvent> events) {

    /** What a gift that ended before it was paid is no more, whatever the provider says of its attempts. */
    private static final Set<DonationStatus> OPEN_OR_ENDED =
            EnumSet.of(DonationStatus.INITIATED, DonationStatus.FAILED, DonationStatus.CANCELLED);

    /**
     * Takes a snapshot of the payment. Snapshots are cumulative and versioned, so the newest that was seen is the truth:
     * the end does not depend on the order in which they come, nor on how often.
     *
     * @throws ContradictoryPayment when it takes back a capture or asks another currency
     */
    public static Step take(Donation donation, PaymentSnapshot payment) {
        Progress now = donation.progress();
        Moved moved = moved(now.moved(), payment);
        DonationStatus told = ToldStatus.of(payment.status(), moved);
        if (payment.version() <= now.paymentVersion()) {
            Effect effect = payment.version() == now.paymentVersion() ? Effect.REPEATED : Effect.LATE;
            return new Step(donation, donation, effect, told, List.of());
        }
        requirePossible(donation, payment);
        DonationStatus next = OPEN_OR_ENDED.contains(told) ? ended(now.ending()).orElse(told) : told;
        DonationStatus status = now.status().canBecome(next) ? next : now.status();
        Effect effect;
        if (status != now.status() || !moved.equals(now.moved())) {
            effect = Effect.APPLIED;
        } else {
            effect = told == now.status() ? Effect.NOTHING_NEW : Effect.REFUSED;
        }
        Progress further = new Progress(
                now.version(),
                status,
                moved,
                payment.version(),
                now.ending(),
                capturedAt(donation, moved, payment.occurredAt()));
        return to(donation, further, effect, told);
    }

    /** Nobody paid in time; empty when the donation cannot expire (any more). */
    public static Optional<Step> expire(Donation donation) {
        return donation.status() == DonationStatus.INITIATED
                ? Optional.of(to(donation, donation.progress().withExpired(), Effect.APPLIED, DonationStatus.EXPIRED))
                : Optional.empty();
    }

    /** Its campaign was cancelled before it was paid; empty when it was paid, or ended before. */
    public static Optional<Step> endWithCampaign(Donation donation) {
        return donation.status() == DonationStatus.INITIATED || donation.status() == DonationStatus.FAILED
                ? Optional.of(to(
                        donation,
                        donation.progress().withCampaignCancelled().withStatus(DonationStatus.CANCELLED),
                        Effect.APPLIED,
                        DonationStatus.CANCELLED))
                : Optional.empty();
    }

    private static Optional<DonationStatus> ended(Ending ending) {
        return switch (ending) {
            case NONE -> Optional.empty();
            case EXPIRED -> Optional.of(DonationStatus.EXPIRED);
            case CAMPAIGN_CANCELLED -> Optional.of(DonationStatus.CANCELLED);
        };
    }

    private static Step to(Donation before, Progress next, Effect effect, DonationStatus told) {
        List<DonationEvent> events = Changes.between(before, before.with(next));
        Donation after = before.with(next.withVersion(next.version() + events.size()));
        return new Step(before, after, effect, told, events);
    }

    /** Staff take money that did not fit as the gift's own: it counts like what was taken for it. */
    public static Step accept(Donation donation, Set<UUID> attempts, Instant at) {
        Progress now = donation.progress();
        Moved moved = now.moved().accepting(attempts);
        // money was taken, so what the attempts came to does not matter
        DonationStatus told = ToldStatus.of("CAPTURED", moved);
        DonationStatus status = now.status().canBecome(told) ? told : now.status();
        Progress further = new Progress(
                now.version(), status, moved, now.paymentVersion(), now.ending(), capturedAt(donation, moved, at));
        return to(donation, further, Effect.APPLIED, told);
    }

    private static void requirePossible(Donation donation, PaymentSnapshot payment) {
        if (payment.captured() < donation.progress().moved().fitting()) {
            throw new ContradictoryPayment("less captured than before: " + payment);
        }
        if (!payment.asked().currency().equals(donation.gift().split().currency())) {
            throw new ContradictoryPayment("another currency than the donation's: " + payment);
        }
    }

    private static Moved moved(Moved before, PaymentSnapshot payment) {
        return Moved.of(
                payment.captured(),
                payment.refunded(),
                payment.chargedBack(),
                payment.held(),
                payment.unmatched(),
                payment.misfits() == null ? before.misfits() : Misfit.told(payment.misfits(), before.misfits()));
    }

    /**
     * A card's capture comes after its pledge, whatever the provider's clock says, which counts whole seconds. Cash may
     * have been received before somebody wrote the gift down.
     */
    private static Optional<Instant> capturedAt(Donation donation, Moved moved, Instant at) {
        Instant pledged = donation.gift().createdAt();
        boolean early = donation.gift().method() == GivingMethod.CARD && at.isBefore(pledged);
        return donation.progress()
                .capturedAt()
                .or(() -> moved.captured() > 0 ? Optional.of(early ? pledged : at) : Optional.empty());
    }
}
